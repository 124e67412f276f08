import { spanIn } from '#lib/domain/dashboard/weeks.ts';
import { dashboardOf } from '#lib/server/dashboard/dashboard.ts';
import { requireProgram } from '#lib/server/weeks/programs-here.ts';

export const load = async (event) => {
	const { program } = await requireProgram(event, 'supervisor', 'care-team');
	const span = spanIn(event.url.searchParams.get('weeks'));
	return { span, dashboard: await dashboardOf(program, span) };
};
