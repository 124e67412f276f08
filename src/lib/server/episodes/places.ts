import { and, eq, inArray } from 'drizzle-orm';
import { lastOf } from '#lib/domain/day-range.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { joiningTrack, leavingTrack } from '#lib/server/weeks/track-roster.ts';
import {
	endingStays,
	groupsOfTrack,
	groupStaysOf,
	placing,
	trackStaysOf,
	type GroupStay,
	type TrackGroup,
	type TrackStay,
	type Written
} from '#lib/server/weeks/track-stays.ts';

/** Where a person is from a day on: in a track, in individual groups, or both. */
export type Places = { trackId: string | null; groups: string[] };
export const nowhere: Places = { trackId: null, groups: [] };

/** A person's stays in a program's tracks and groups, to be changed in one unit. */
export type Roster = { tracks: TrackStay[]; enrolments: GroupStay[] };

export async function rosterIn(clientId: string, programId: string): Promise<Roster> {
	const { db, t } = app().store;
	const people = await idsOf(clientId);
	const [stays, enrolments, ownTracks, ownGroups] = await Promise.all([
		trackStaysOf(people),
		groupStaysOf(people),
		db.select({ id: t.track.id }).from(t.track).where(eq(t.track.programId, programId)),
		db.select({ id: t.group.id }).from(t.group).where(eq(t.group.programId, programId))
	]);
	return {
		tracks: stays.filter(({ trackId }) => ownTracks.some(({ id }) => id === trackId)),
		enrolments: enrolments.filter(({ groupId }) => ownGroups.some(({ id }) => id === groupId))
	};
}

/** Where they are on a day, or will be after it, as places to return to. */
export function placesAfter({ tracks, enrolments }: Roster, day: string): Places {
	const isOpen = (stay: TrackStay | GroupStay) => lastOf(stay) >= day;
	const single = enrolments.filter((stay) => stay.trackEnrolmentId === null && isOpen(stay));
	return {
		trackId: tracks.find(isOpen)?.trackId ?? null,
		groups: [...new Set(single.map(({ groupId }) => groupId))]
	};
}

/** Whether this track and these groups exist in the program. */
export async function areIn(programId: string, { trackId, groups }: Places): Promise<boolean> {
	const { db, t } = app().store;
	const [tracks, found] = await Promise.all([
		trackId === null ? 1 : db.$count(t.track, and(eq(t.track.id, trackId), eq(t.track.programId, programId))),
		groups.length === 0 ? 0 : db.$count(t.group, and(inArray(t.group.id, groups), eq(t.group.programId, programId)))
	]);
	return tracks === 1 && found === groups.length;
}

/** As part of another unit: ends everything they have in the program on a last day. */
export function leaving(tx: Tx, { tracks, enrolments }: Roster, last: string, written: Written): Statement[] {
	const brought = Map.groupBy(enrolments, (stay) => stay.trackEnrolmentId);
	return [
		...tracks.flatMap((stay) => leavingTrack(tx, stay, brought.get(stay.id) ?? [], last, written)),
		...endingStays(tx, brought.get(null) ?? [], last, written)
	];
}

/** What remains of a roster once everything in it has ended. */
export const after = ({ tracks, enrolments }: Roster, last: string): Roster => {
	const cut = <Stay extends TrackStay | GroupStay>(stay: Stay): Stay =>
		lastOf(stay) > last ? { ...stay, endsOn: last } : stay;
	return { tracks: tracks.map(cut), enrolments: enrolments.map(cut) };
};

type Joining = { clientId: string; episodeId: string; day: string };

/** A track's groups, loaded before the unit that joins it. */
export const groupsOf = async ({ trackId }: Places): Promise<TrackGroup[]> =>
	trackId === null ? [] : groupsOfTrack(trackId);

/** As part of another unit: puts them in a track and in individual groups. Skips those they are already in. */
export function joining(
	tx: Tx,
	{ trackId, groups }: Places,
	{ clientId, episodeId, day }: Joining,
	{ roster, tracked }: { roster: Roster; tracked: TrackGroup[] },
	written: Written
): Statement[] {
	const isIn = roster.tracks.some((stay) => stay.trackId === trackId && lastOf(stay) >= day);
	const inTrack = trackId === null || isIn ? null : { id: randomId(), trackId, clientId, episodeId, startsOn: day };
	const byTrack = inTrack ? tracked.filter((one) => lastOf(one) >= day).map(({ groupId }) => groupId) : [];
	const range = { startsOn: day, endsOn: null };
	const single = (groupId: string) =>
		placing(
			tx,
			{ groupId, clientId, episodeId, trackEnrolmentId: null },
			range,
			roster.enrolments.filter((stay) => stay.groupId === groupId),
			written
		);
	return [
		...(inTrack ? joiningTrack(tx, inTrack, { groups: tracked, enrolments: roster.enrolments }, written) : []),
		...groups.filter((id) => !byTrack.includes(id)).flatMap(single)
	];
}
