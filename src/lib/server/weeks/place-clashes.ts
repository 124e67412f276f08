import { plusDays } from '#lib/domain/weeks/rule.ts';
import { overlaps } from '#lib/domain/weeks/overlaps.ts';
import { groupsOf, rosterIn, type Places } from '#lib/server/episodes/places.ts';
import * as programs from '#lib/server/programs/programs.ts';
import { overlapLines, type OverlapLine } from './overlap-lines.ts';
import { meetingOf, sessionsIn } from './week.ts';

/**
 * Where somebody would be expected in two sessions at one time within the next weeks, if they were in these places from a day on: of the places
 * themselves, or with a group of another program that they stay in. Once for each two groups, the first time.
 */
export async function placeClashes(
	{ clientId, programId }: { clientId: string; programId: string },
	places: Places,
	day: string
): Promise<OverlapLine[]> {
	const all = await programs.list();
	const elsewhere = await Promise.all(all.filter(({ id }) => id !== programId).map(({ id }) => rosterIn(clientId, id)));
	const others = elsewhere
		.flatMap(({ enrolments }) => enrolments)
		.filter(({ endsOn }) => endsOn === null || endsOn >= day);
	const joined = (await groupsOf(places)).filter(({ endsOn }) => endsOn === null || endsOn >= day);
	const groups = new Set([
		...places.groups,
		...joined.map(({ groupId }) => groupId),
		...others.map((one) => one.groupId)
	]);
	const sessions = (await sessionsIn(all, day, plusDays(day, 28))).filter(
		({ groupId, status }) => groups.has(groupId) && status === 'planned'
	);
	const found = overlaps(sessions.map((one) => ({ ...meetingOf(one), people: [clientId] })));
	const lines = overlapLines(
		found.filter(({ kind }) => kind === 'person'),
		sessions,
		{ names: new Map(), rooms: [] }
	);
	return [...new Map(lines.toReversed().map((line) => [line.titles.toSorted().join(), line])).values()];
}
