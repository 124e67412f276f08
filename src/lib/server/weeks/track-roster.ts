import { and, eq, inArray } from 'drizzle-orm';
import { common, covers, lastOf, type DayRange } from '#lib/domain/day-range.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { idsOf, keptIdOf } from '#lib/server/programs/same-person.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import {
	endingStays,
	groupsOfTrack,
	groupStaysOf,
	placing,
	staysInTrack,
	trackStaysOf,
	type GroupStay,
	type TrackGroup,
	type TrackStay,
	type Written
} from './track-stays.ts';

export type InTrack = { trackId: string; clientId: string; episodeId: string | null; startsOn: string };
/** `already`: in the track on that day or later. `elsewhere`: the group is then in another track. */
export type Rostered = { ok: true } | { ok: false; code: 'already' | 'elsewhere' | 'unknown' };

/** Puts a person in a track, and so in each of its groups, from that day on. Enrollments they already have are left alone. */
export async function enrolInTrack(input: InTrack, by: string, at = Date.now()): Promise<Rostered> {
	const { store } = app();
	const people = await idsOf(input.clientId);
	const [stays, groups, enrolments] = await Promise.all([
		trackStaysOf(people),
		groupsOfTrack(input.trackId),
		groupStaysOf(people)
	]);
	const isIn = stays.some((stay) => stay.trackId === input.trackId && lastOf(stay) >= input.startsOn);
	if (isIn) return { ok: false, code: 'already' };
	await store.write((tx) => joiningTrack(tx, { ...input, id: randomId() }, { groups, enrolments }, { by, at }));
	return { ok: true };
}

/** Ends a person's time in a track and the groups they are in through it. The last day is inclusive; what happened until then stays. */
export async function endInTrack(
	trackEnrolmentId: string,
	last: string,
	by: string,
	at = Date.now()
): Promise<Rostered> {
	const { store } = app();
	const { db, t } = store;
	const [stay] = await db.select().from(t.trackEnrolment).where(eq(t.trackEnrolment.id, trackEnrolmentId));
	if (!stay) return { ok: false, code: 'unknown' };
	const enrolments = await broughtBy([trackEnrolmentId]);
	await store.write((tx) => leavingTrack(tx, stay, enrolments, last, { by, at }));
	return { ok: true };
}

/** Adds a group to a track from a day on: people in the track then join the group. */
export async function groupJoins(
	trackId: string,
	groupId: string,
	day: string,
	by: string,
	at = Date.now()
): Promise<Rostered> {
	const { store } = app();
	const { db, t } = store;
	const known: TrackGroup[] = await db.select().from(t.trackGroup).where(eq(t.trackGroup.groupId, groupId));
	const open = known.filter((one) => lastOf(one) >= day);
	if (open.length > 0)
		return { ok: false, code: open.some((one) => one.trackId === trackId) ? 'already' : 'elsewhere' };
	const stays = await staysInTrack(trackId, day);
	const kept = await Promise.all(stays.map(async (stay) => ({ ...stay, clientId: await keptIdOf(stay.clientId) })));
	const enrolments = await groupStaysOf([
		...new Set((await Promise.all(kept.map((stay) => idsOf(stay.clientId)))).flat())
	]);
	const taken = enrolments.filter((stay) => stay.groupId === groupId);
	const range = { startsOn: day, endsOn: null };
	await store.write((tx) => [
		tx.insert(t.trackGroup).values({ id: randomId(), trackId, groupId, ...range }),
		store.audit.row({ at, by, act: 'track.group-joined', subject: trackId, detail: `${groupId} ${day}` }),
		...kept.flatMap((stay) => inGroup(tx, stay, { groupId, ...range }, taken, { by, at }))
	]);
	return { ok: true };
}

/** Removes a group from a track: people who are in it only through the track leave it, with the same last day. */
export async function groupLeaves(
	trackId: string,
	groupId: string,
	last: string,
	by: string,
	at = Date.now()
): Promise<Rostered> {
	const { store } = app();
	const { t } = store;
	const open = (await groupsOfTrack(trackId)).find((one) => one.groupId === groupId && lastOf(one) > last);
	if (!open) return { ok: false, code: 'unknown' };
	const stays = await staysInTrack(trackId, last);
	const enrolments = (await broughtBy(stays.map(({ id }) => id))).filter((stay) => stay.groupId === groupId);
	await store.write((tx) => [
		tx.update(t.trackGroup).set({ endsOn: last }).where(eq(t.trackGroup.id, open.id)),
		store.audit.row({ at, by, act: 'track.group-left', subject: trackId, detail: `${groupId} ${last}` }),
		...endingStays(tx, enrolments, last, { by, at })
	]);
	return { ok: true };
}

/** As part of another unit: a stay in a track and the enrollments it brings, given the person's existing enrollments. */
export function joiningTrack(
	tx: Tx,
	stay: InTrack & { id: string },
	{ groups, enrolments }: { groups: readonly TrackGroup[]; enrolments: readonly GroupStay[] },
	written: Written
): Statement[] {
	const { t, audit } = app().store;
	const { id, trackId, clientId, startsOn } = stay;
	return [
		tx.insert(t.trackEnrolment).values({ ...stay, ...written }),
		audit.row({ ...written, act: 'track.joined', subject: trackId, clientId, detail: startsOn }),
		...groups.flatMap((group) => {
			const taken = enrolments.filter((one) => one.groupId === group.groupId);
			return inGroup(tx, { ...stay, id, endsOn: null }, group, taken, written);
		})
	];
}

/** As part of another unit: sets the last day of a stay in a track and of the enrollments it brought. */
export function leavingTrack(
	tx: Tx,
	{ id, trackId, clientId, endsOn }: TrackStay,
	enrolments: readonly GroupStay[],
	last: string,
	written: Written
): Statement[] {
	const { t, audit } = app().store;
	if (endsOn !== null && endsOn <= last) return [];
	return [
		tx.update(t.trackEnrolment).set({ endsOn: last }).where(eq(t.trackEnrolment.id, id)),
		audit.row({ ...written, act: 'track.left', subject: trackId, clientId, detail: last }),
		...endingStays(tx, enrolments, last, written)
	];
}

/** The enrollments that came with these stays in tracks. */
export async function broughtBy(stays: readonly string[]): Promise<GroupStay[]> {
	const { db, t } = app().store;
	const { id, clientId, groupId, trackEnrolmentId, startsOn, endsOn } = t.enrolment;
	if (stays.length === 0) return [];
	return db
		.select({ id, clientId, groupId, trackEnrolmentId, startsOn, endsOn })
		.from(t.enrolment)
		.where(and(inArray(trackEnrolmentId, [...stays])));
}

/** People in a track on a day, by the client whose chart shows it. */
export async function inTrackOn(trackId: string, day: string): Promise<TrackStay[]> {
	const stays = (await staysInTrack(trackId, day)).filter((stay) => covers(stay, day));
	return Promise.all(stays.map(async (stay) => ({ ...stay, clientId: await keptIdOf(stay.clientId) })));
}

function inGroup(
	tx: Tx,
	{ id, clientId, episodeId, ...stay }: TrackStay,
	group: DayRange & { groupId: string },
	taken: readonly GroupStay[],
	written: Written
): Statement[] {
	const range = common(stay, group);
	const own = taken.filter((one) => one.clientId === clientId);
	return range
		? placing(tx, { clientId, groupId: group.groupId, episodeId, trackEnrolmentId: id }, range, own, written)
		: [];
}
