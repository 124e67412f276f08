import { curricula } from '#lib/curricula/index.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { minutesOf } from '#lib/server/curricula/templates.ts';
import * as keptPlans from '#lib/server/programs/kept-plans.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event);
	const locale = getLocale();
	const kept = (await keptPlans.list(staff)).filter(({ kind }) => kind === 'plan');
	return {
		curricula: curricula.map(({ slug, title, modules }) => ({
			...{ slug, title: title[locale] },
			templates: modules.flatMap(({ sessions }) =>
				sessions.map((it) => ({
					...{ id: it.slug, title: it.title[locale], purpose: it.purpose[locale] },
					...{ blocks: it.blocks.length, minutes: minutesOf(it) }
				}))
			)
		})),
		own: kept.map(({ id, name, program, group, blocks }) => ({
			...{ id, title: name, purpose: group ?? program, blocks: blocks.length },
			...{ minutes: blocks.reduce((sum, { minutes }) => sum + minutes, 0) }
		}))
	};
};
