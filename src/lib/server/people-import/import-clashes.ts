import { idsOf } from '#lib/server/programs/same-person.ts';
import { expectedTwice, weeksAhead, type Place } from '#lib/server/weeks/expected-twice.ts';
import type { OverlapLine } from '#lib/server/weeks/overlap-lines.ts';
import { placesFrom } from '#lib/server/weeks/place-clashes.ts';
import { groupStaysOf } from '#lib/server/weeks/track-stays.ts';
import type { ImportRow } from './rows.ts';

/** A line with the choice made for it. */
type Chosen = ImportRow & { twins: { id: string }[]; choice: string; isUnsettled: boolean };

/** When people on a list would be expected in two sessions at the same time, including the groups that known people are already in. */
export async function importClashes(rows: Chosen[], at: number): Promise<OverlapLine[]> {
	const placed = rows.filter(({ isUnsettled, person }) => !isUnsettled && person.admittedOn !== null);
	const people = new Map<string, Place[]>();
	for (const { line, person, choice, twins } of placed) {
		const { trackId, groups, admittedOn } = person;
		const isKnown = twins.some(({ id }) => id === choice);
		const stays = isKnown ? await groupStaysOf(await idsOf(choice)) : [];
		const key = isKnown ? choice : `line ${line}`;
		people.set(key, [...stays, ...(await placesFrom({ trackId, groups }, admittedOn!))]);
	}
	return people.size === 0 ? [] : expectedTwice(people, await weeksAhead(at));
}
