import { plusDays } from '#lib/domain/weeks/rule.ts';
import type { GroupCard } from '#lib/server/programs/groups.ts';
import { firstOfEach, overlapLines, type OverlapLine } from './overlap-lines.ts';
import { overlapsIn, sessionsIn } from './week.ts';

/** When a group's people are expected in two sessions at the same time in the coming weeks: the first time for each other group. */
export async function rosterClashes(
	{ id, programId, timeZone }: Pick<GroupCard, 'id' | 'programId' | 'timeZone'>,
	today: string
): Promise<OverlapLine[]> {
	const sessions = await sessionsIn([{ id: programId, timeZone }], today, plusDays(today, 28));
	const own = new Set(sessions.filter(({ groupId }) => groupId === id).map((one) => String(one.id)));
	const found = overlapsIn(sessions).filter(
		({ kind, meetings }) => kind === 'person' && meetings.some((one) => own.has(one))
	);
	return firstOfEach(overlapLines(found, sessions, { names: new Map(), rooms: [] }));
}
