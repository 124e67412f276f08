import { error } from '@sveltejs/kit';
import { measureBySlug } from '#lib/measures/index.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import type { PageServerLoad } from './$types.ts';

/** One questionnaire with all that a clinician has to know of it. */
export const load: PageServerLoad = (event) => {
	requireStaff(event);
	return { measure: measureBySlug(event.params.slug) ?? error(404, 'not-found') };
};
