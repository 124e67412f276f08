import { error } from '@sveltejs/kit';
import { spanIn } from '#lib/domain/dashboard/weeks.ts';
import { openProgram } from '#lib/pages/care-team/open.server.ts';
import { dashboardOf } from '#lib/server/dashboard/dashboard.ts';

export const load = async (event) => {
	const { program, isMember } = await openProgram(event);
	if (!isMember) error(403, 'not-yours');
	const span = spanIn(event.url.searchParams.get('weeks'));
	const { id, name } = program;
	return { program: { id, name }, span, dashboard: await dashboardOf(program, span) };
};
