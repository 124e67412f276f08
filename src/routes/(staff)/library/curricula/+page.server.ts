import { curricula } from '#lib/curricula/index.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = (event) => {
	requireStaff(event);
	const locale = getLocale();
	return {
		curricula: curricula.map(({ slug, title, summary, audience, modules }) => ({
			...{ slug, title: title[locale], summary: summary[locale], audience, modules: modules.length },
			sessions: modules.reduce((sum, { sessions }) => sum + sessions.length, 0)
		}))
	};
};
