import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { gapsIn, type DayRange } from '#lib/domain/day-range.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';

/** Who recorded something, and when. */
export type Written = { by: string; at: number };
export type TrackGroup = DayRange & { id: string; trackId: string; groupId: string };
export type TrackStay = DayRange & { id: string; trackId: string; clientId: string; episodeId: string | null };
export type GroupStay = DayRange & { id: string; clientId: string; groupId: string; trackEnrolmentId: string | null };

export async function groupsOfTrack(trackId: string): Promise<TrackGroup[]> {
	const { db, t } = app().store;
	return db.select().from(t.trackGroup).where(eq(t.trackGroup.trackId, trackId));
}

export async function trackStaysOf(clients: string[]): Promise<TrackStay[]> {
	const { db, t } = app().store;
	return clients.length === 0
		? []
		: db.select().from(t.trackEnrolment).where(inArray(t.trackEnrolment.clientId, clients));
}

/** People who are or will be in a track on or after a day. */
export async function staysInTrack(trackId: string, day: string): Promise<TrackStay[]> {
	const { db, t } = app().store;
	const { trackEnrolment: stay } = t;
	return db
		.select()
		.from(stay)
		.where(and(eq(stay.trackId, trackId), or(isNull(stay.endsOn), gte(stay.endsOn, day))));
}

export async function groupStaysOf(clients: string[]): Promise<GroupStay[]> {
	const { db, t } = app().store;
	const { id, clientId, groupId, trackEnrolmentId, startsOn, endsOn } = t.enrolment;
	return clients.length === 0
		? []
		: db
				.select({ id, clientId, groupId, trackEnrolmentId, startsOn, endsOn })
				.from(t.enrolment)
				.where(inArray(clientId, clients));
}

type Placed = { clientId: string; groupId: string; episodeId: string | null; trackEnrolmentId: string | null };

/** Enrolls a person in one group for a range of days, leaving out the days on which they are already in it. */
export function placing(
	tx: Tx,
	{ groupId, clientId, ...of }: Placed,
	range: DayRange,
	taken: readonly DayRange[],
	{ by, at }: Written
): Statement[] {
	const { t, audit } = app().store;
	return gapsIn(range, taken).flatMap((gap) => [
		tx.insert(t.enrolment).values({ id: randomId(), clientId, groupId, ...of, ...gap, by, at }),
		audit.row({ at, by, act: 'enrolment.started', subject: groupId, clientId, detail: gap.startsOn })
	]);
}

/** Sets the last day of these enrollments. One that was to begin later ends before it starts; those already over stay as they are. */
export function endingStays(tx: Tx, stays: readonly GroupStay[], last: string, { by, at }: Written): Statement[] {
	const { t, audit } = app().store;
	return stays
		.filter(({ endsOn }) => endsOn === null || endsOn > last)
		.flatMap(({ id, groupId, clientId }) => [
			tx.update(t.enrolment).set({ endsOn: last }).where(eq(t.enrolment.id, id)),
			audit.row({ at, by, act: 'enrolment.ended', subject: groupId, clientId, detail: last })
		]);
}
