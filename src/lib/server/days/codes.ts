import * as sessions from '#lib/server/programs/sessions.ts';
import { blocksOf, overlaps } from './blocks.ts';
import { dayOfSession, type Day } from './day.ts';

/** The day whose code a session's console and display show instead of its own; null if groups meet at the same time, or no code was ever needed. */
export async function dayShownBy(session: number): Promise<Day | null> {
	const day = await dayOfSession(session);
	if (!day) return null;
	const blocks = await blocksOf(day);
	const own = blocks.find((block) => block.session === session);
	return own && !overlaps(own, blocks) ? day : null;
}

/** The codes that open a session's doors: its day's, or its own. */
export async function doorCodes(session: number): Promise<Awaited<ReturnType<typeof sessions.codes>>> {
	return (await dayShownBy(session)) ?? sessions.codes(session);
}
