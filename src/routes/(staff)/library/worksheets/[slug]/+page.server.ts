import { error } from '@sveltejs/kit';
import { locales } from '#lib/domain/worksheet.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { madeBy, mayRead } from '#lib/server/library/offered.ts';
import { reachOf } from '#lib/server/library/reach.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import { workedAnswers } from '#lib/worksheets/worked.ts';
import type { PageServerLoad } from './$types.ts';

const views = ['participant', 'example', 'paper'] as const;

export const load: PageServerLoad = async (event) => {
	const staff = requireStaff(event);
	const worksheet = worksheetBySlug(event.params.slug);
	if (!worksheet || !(await mayRead(staff, worksheet.slug))) error(404, 'not-found');
	const asked = event.url.searchParams;
	const language = locales.find((it) => it === asked.get('language')) ?? getLocale();
	const { programs, mayWrite } = await reachOf(staff);
	return {
		worksheet,
		programs: programs.filter(({ id }) => mayWrite(id)),
		made: await madeBy(worksheet.slug),
		language,
		step: Number(asked.get('step')) || 0,
		view: views.find((it) => it === asked.get('view')) ?? 'participant',
		worked: workedAnswers(worksheet, language)
	};
};
