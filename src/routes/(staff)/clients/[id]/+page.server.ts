import { error } from '@sveltejs/kit';
import { getLocale } from '#lib/paraglide/runtime.js';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { readChart } from '#lib/server/charts/chart.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { markIn } from './mark.ts';

export const load = async (event) => {
	const staff = requireStaff(event);
	const before = markIn(event.url);
	const chart = await readChart(staff, event.params.id, { before, locale: getLocale() });
	if (!chart) error(404, 'not-found');
	const { scope, ...shown } = chart;
	return {
		...shown,
		today: dayOf(Date.now(), chart.timeZone),
		mayCorrect: scope.mayCorrect,
		isEarlier: before !== undefined,
		isAdmin: staff.standings.includes('admin'),
		added: event.url.searchParams.has('added'),
		corrected: event.url.searchParams.has('corrected')
	};
};
