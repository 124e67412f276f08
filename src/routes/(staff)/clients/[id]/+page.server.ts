import { error, redirect } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { careLinesOf } from '#lib/server/episodes/care-view.ts';
import { readChart } from '#lib/server/charts/chart.ts';
import { coursesOf } from '#lib/server/curricula/person-course.ts';
import { personView } from '#lib/server/curricula/person-view.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { keptIdOf } from '#lib/server/programs/same-person.ts';
import { markIn } from './mark.ts';

export const load = async (event) => {
	const staff = requireStaff(event);
	const keptId = await keptIdOf(event.params.id);
	if (keptId !== event.params.id) redirect(303, `/clients/${keptId}`);
	const before = markIn(event.url);
	const chart = await readChart(staff, event.params.id, { before, locale: getLocale() });
	if (!chart) error(404, 'not-found');
	const { scope, ...shown } = chart;
	return {
		...shown,
		care: await careLinesOf(staff, event.params.id),
		skills: await personView(await coursesOf(event.params.id, scope.groups, Date.now()), getLocale()),
		today: dayOf(Date.now(), chart.timeZone),
		mayCorrect: scope.mayCorrect,
		mayMerge: scope.seesReaders,
		isEarlier: before !== undefined,
		isAdmin: staff.standings.includes('admin'),
		merged: event.url.searchParams.has('merged'),
		added: event.url.searchParams.has('added'),
		corrected: event.url.searchParams.has('corrected')
	};
};
