import { error } from '@sveltejs/kit';
import { curriculumBySlug } from '#lib/curricula/index.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { sheetTitles, wholeOf } from './whole.server.ts';
import type { PageServerLoad } from './$types.ts';

export const load: PageServerLoad = (event) => {
	requireStaff(event);
	const curriculum = curriculumBySlug(event.params.slug);
	if (!curriculum) error(404, 'not-found');
	return { curriculum: wholeOf(curriculum, getLocale()), sheets: sheetTitles(curriculum, getLocale()) };
};
