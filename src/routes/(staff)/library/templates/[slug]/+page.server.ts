import { error } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { findTemplate } from '#lib/server/curricula/templates.ts';
import { sessionsToPlan } from '#lib/server/curricula/use-template.ts';
import type { Actions, PageServerLoad } from './$types.ts';
import { notes, use } from './using.server.ts';

export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event);
	const template = await findTemplate(staff, event.params.slug, getLocale());
	if (!template) error(404, 'not-found');
	const sessions = await sessionsToPlan(staff);
	return {
		...{ template, locale: getLocale(), mayPlan: staff.standings.includes('facilitator') },
		sessions: sessions.map(({ id, title, group, plannedStart, timeZone }) => ({
			...{ id, title, group, plannedStart, timeZone }
		}))
	};
};

export const actions: Actions = { use, notes };
