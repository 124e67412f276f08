import { common, lastOf } from '#lib/domain/day-range.ts';
import { groupsOf, rosterIn, type Places } from '#lib/server/episodes/places.ts';
import * as programs from '#lib/server/programs/programs.ts';
import { idsOf, keptIdOf } from '#lib/server/programs/same-person.ts';
import { expectedTwice, weeksAhead, type Place } from './expected-twice.ts';
import type { OverlapLine } from './overlap-lines.ts';
import { groupStaysOf, staysInTrack } from './track-stays.ts';

/** The groups that these places include, from a day on. */
export async function placesFrom(places: Places, day: string): Promise<Place[]> {
	const from = { startsOn: day, endsOn: null };
	const tracked = (await groupsOf(places)).filter((one) => lastOf(one) >= day);
	return [
		...places.groups.map((groupId) => ({ groupId, ...from })),
		...tracked.flatMap(({ groupId, ...range }) => {
			const days = common(range, from);
			return days ? [{ groupId, ...days }] : [];
		})
	];
}

/**
 * When a person would be expected in two sessions at the same time in the coming weeks, if they had these places from a day on: between the places
 * themselves, or with a group of another program that they stay in.
 */
export async function placeClashes(
	{ clientId, programId }: { clientId: string; programId: string },
	places: Places,
	day: string
): Promise<OverlapLine[]> {
	const all = await programs.list();
	const elsewhere = await Promise.all(all.filter(({ id }) => id !== programId).map(({ id }) => rosterIn(clientId, id)));
	const from = { startsOn: day, endsOn: null };
	const others = elsewhere
		.flatMap(({ enrolments }) => enrolments)
		.flatMap((stay) => {
			const days = common(stay, from);
			return days ? [{ groupId: stay.groupId, ...days }] : [];
		});
	return expectedTwice(new Map([[clientId, [...(await placesFrom(places, day)), ...others]]]), await weeksAhead());
}

/** The same for one group in addition to all they are in. */
export async function enrolClashes(clientId: string, groupId: string, day: string): Promise<OverlapLine[]> {
	const stays: Place[] = await groupStaysOf(await idsOf(clientId));
	const places = [...stays, { groupId, startsOn: day, endsOn: null }];
	return expectedTwice(new Map([[clientId, places]]), await weeksAhead(), (id) => id === groupId);
}

/** The same for everyone in a track that gets these groups from a day on. */
export async function trackClashes(trackId: string, groups: string[], day: string): Promise<OverlapLine[]> {
	const stays = groups.length === 0 ? [] : await staysInTrack(trackId, day);
	const people = new Map<string, Place[]>();
	for (const stay of stays) {
		const kept = await keptIdOf(stay.clientId);
		const days = common(stay, { startsOn: day, endsOn: null });
		const added = days ? groups.map((groupId) => ({ groupId, ...days })) : [];
		people.set(kept, [...(people.get(kept) ?? (await groupStaysOf(await idsOf(kept)))), ...added]);
	}
	return people.size === 0 ? [] : expectedTwice(people, await weeksAhead(), (id) => groups.includes(id));
}
