import { error } from '@sveltejs/kit';
import { z } from 'zod';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { isAtRisk } from '#lib/domain/hours/forecast.ts';
import { openCharts } from '#lib/server/charts/open-charts.ts';
import { readHours } from '#lib/server/hours/shown.ts';
import { peopleScope } from '#lib/server/programs/people-scope.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';

/** The hours of one week, for whoever cares for the program's people. */
export const load = async (event) => {
	const { staff, program } = await requireProgram(event, 'facilitator', 'supervisor', 'care-team');
	const scope = await peopleScope(staff, program.id);
	if (!scope) error(403, 'not-yours');
	const asked = z.iso.date().safeParse(event.url.searchParams.get('week'));
	const { week, today, people } = await readHours(staff, scope, asked.success ? { day: asked.data } : {});
	return {
		...{ week, people, isNow: week.monday <= today && today <= week.sunday, isOver: week.sunday < today },
		previous: plusDays(week.monday, -7),
		next: plusDays(week.monday, 7),
		short: people.filter(({ forecast }) => isAtRisk(forecast)).length,
		charts: await openCharts(
			staff,
			people.map(({ client }) => client)
		),
		takesOut: scope.standings.some((one) => one !== 'care-team')
	};
};
