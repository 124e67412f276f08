import { covers, type DayRange } from '#lib/domain/day-range.ts';
import { overlaps } from '#lib/domain/weeks/overlaps.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import * as programs from '#lib/server/programs/programs.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { daysAhead } from './materializing.ts';
import { firstOfEach, overlapLines, type OverlapLine } from './overlap-lines.ts';
import { meetingOf, sessionsIn, type InWeek } from './week.ts';

/** A group that a person is, or would be, in for a range of days. */
export type Place = DayRange & { groupId: string };

/** The sessions of all programs as far ahead as series create them, for `expectedTwice`. */
export async function weeksAhead(now = Date.now()): Promise<InWeek[]> {
	// In the west it is still yesterday.
	const first = plusDays(dayOf(now, 'UTC'), -1);
	return sessionsIn(await programs.list(), first, plusDays(first, daysAhead + 2));
}

/**
 * When these people, given all their groups, would be expected in two sessions at the same time: for each pair of session titles, the first such
 * time and the number of people. `involves` limits it to conflicts with certain groups.
 */
export function expectedTwice(
	people: ReadonlyMap<string, readonly Place[]>,
	sessions: readonly InWeek[],
	involves: (groupId: string) => boolean = () => true
): OverlapLine[] {
	const planned = sessions.filter(({ status }) => status === 'planned');
	const expected = ({ groupId, day }: InWeek) =>
		[...people].flatMap(([who, places]) =>
			places.some((place) => place.groupId === groupId && covers(place, day)) ? who : []
		);
	const meetings = planned.map((one) => ({ ...meetingOf(one), people: expected(one) }));
	const counted = new Set(planned.filter(({ groupId }) => involves(groupId)).map(({ id }) => String(id)));
	const found = overlaps(meetings).filter(
		({ kind, meetings }) => kind === 'person' && meetings.some((id) => counted.has(id))
	);
	return firstOfEach(overlapLines(found, planned, { names: new Map(), rooms: [] }));
}
