import { json } from '@sveltejs/kit';
import { beforeGroup } from '#lib/server/measures/before-group.ts';
import { requireConsole } from '#lib/server/programs/guard.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { RequestHandler } from './$types.ts';

/** How many of the people expected in this session have filled in what was due before it: a count for its console, and no name. */
export const GET: RequestHandler = async (event) => {
	const { id } = await requireConsole(event);
	const session = await sessions.find(id);
	const count =
		session && !session.practice
			? await beforeGroup(session.groupId, dayOf(session.plannedStart, session.timeZone))
			: { asked: 0, done: 0 };
	return json(count, { headers: { 'cache-control': 'no-store' } });
};
