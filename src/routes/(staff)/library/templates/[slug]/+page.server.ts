import { error, redirect } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { fillRefusals } from '#lib/pages/curricula/refusals.ts';
import { locale, text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { findTemplate } from '#lib/server/curricula/templates.ts';
import { sessionsToPlan, useTemplate } from '#lib/server/curricula/use-template.ts';
import * as keptPlans from '#lib/server/programs/kept-plans.ts';
import type { Actions, PageServerLoad } from './$types.ts';

const using = z.strictObject({
	session: z
		.string()
		.regex(/^\d{1,16}$/)
		.transform(Number),
	locale: locale()
});
const noting = z.strictObject({ notes: text(longest.templateNotes) });

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

export const actions: Actions = {
	use: async (event) => {
		const staff = requireStaff(event, 'facilitator');
		const form = await readForm(using, event.request, 'use');
		if (!form.ok) return form.refused;
		const { session, locale } = form.data;
		const filled = await useTemplate(staff, event.params.slug, session, locale);
		if (filled === null) return form.refuse({ session: m.common_form_choose() }, 404);
		if (filled !== 'done') return form.refuse({ form: fillRefusals[filled]() }, 409);
		redirect(303, `/sessions/${session}/plan`);
	},
	notes: async (event) => {
		const staff = requireStaff(event);
		const form = await readForm(noting, event.request, 'notes');
		if (!form.ok) return form.refused;
		if (!(await keptPlans.setNotes(staff, event.params.slug, form.data.notes)))
			return form.refuse({ form: m.staff_library_gone() }, 404);
		return { saved: true };
	}
};
