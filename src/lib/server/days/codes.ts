import * as sessions from '#lib/server/programs/sessions.ts';
import { blocksOf, overlaps } from './blocks.ts';
import { dayOfSession, type Day } from './day.ts';

/** The day whose code a session's console and display show in place of its own; null where groups meet at the same time, or nobody asked for one. */
export async function dayShownBy(session: number): Promise<Day | null> {
	const day = await dayOfSession(session);
	if (!day) return null;
	const blocks = await blocksOf(day);
	const own = blocks.find((block) => block.session === session);
	return own && !overlaps(own, blocks) ? day : null;
}

/** What opens the doors of a session: the codes of its day, or its own. */
export async function doorCodes(session: number): Promise<Awaited<ReturnType<typeof sessions.codes>>> {
	return (await dayShownBy(session)) ?? sessions.codes(session);
}
