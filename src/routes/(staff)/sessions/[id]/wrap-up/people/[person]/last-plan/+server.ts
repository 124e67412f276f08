import { error, json } from '@sveltejs/kit';
import { lastPlanOf } from '#lib/server/records/last-plan.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { gather } from '#lib/server/records/gather.ts';
import { enterWrapUp } from '../../../open.server.ts';

export const GET = async (event) => {
	const { by, id } = await enterWrapUp(event);
	const gathered = await gather(id);
	const line = gathered && (await linesOf(gathered)).find(({ person }) => person === event.params.person);
	if (!gathered || !line) error(404, 'not-found');
	return json(line.clientId ? await lastPlanOf(by, line.clientId, gathered) : null);
};
