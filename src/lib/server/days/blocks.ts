import { and, asc, eq, gte, isNull, lt, ne, or } from 'drizzle-orm';
import { Temporal } from 'temporal-polyfill';
import type { Status } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import { tracksOf } from './tracks.ts';

/** A program's sessions on one date. `trackId` is empty for the groups that are in no track. */
export type DayKey = { programId: string; trackId: string; day: string };

/** A session of a day. Instants in UTC milliseconds; `room` is where it meets, null if not set. */
export type BlockOfDay = {
	session: number;
	groupId: string;
	title: string;
	status: Status;
	plannedStart: number;
	plannedMinutes: number;
	startedAt: number | null;
	endedAt: number | null;
	room: string | null;
};

/** A day's sessions in order of time: those planned for it, and those opened on it. Canceled and discarded ones are left out. */
export async function blocksOf(day: DayKey & { id?: string; timeZone: string }): Promise<BlockOfDay[]> {
	const { db, t } = app().store;
	const { session, group } = t;
	const { from, to } = hoursOf(day.day, day.timeZone);
	const planned = and(gte(session.plannedStart, from), lt(session.plannedStart, to));
	const opened = day.id === undefined ? undefined : eq(session.dayId, day.id);
	const rows = await db
		.select({
			...{ session: session.id, groupId: group.id, title: session.title, status: session.status },
			...{ plannedStart: session.plannedStart, plannedMinutes: session.plannedMinutes },
			...{ startedAt: session.startedAt, endedAt: session.endedAt, dayId: session.dayId },
			room: t.meetingRoom.name
		})
		.from(session)
		.innerJoin(group, eq(group.id, session.groupId))
		.leftJoin(t.meetingRoom, eq(t.meetingRoom.id, session.meetingRoomId))
		.where(
			and(
				eq(group.programId, day.programId),
				or(planned, opened),
				ne(session.status, 'discarded'),
				isNull(session.cancelledAt)
			)
		)
		.orderBy(asc(session.plannedStart), asc(session.id));
	const tracks = await tracksOf([...new Set(rows.map(({ groupId }) => groupId))], day.day);
	const isOfDay = ({ dayId, groupId, status, plannedStart }: (typeof rows)[number]) =>
		// If its doors were closed again, the session is no longer bound to this day: it may be moved to another.
		dayId === null || status === 'planned'
			? (tracks.get(groupId) ?? '') === day.trackId && plannedStart >= from && plannedStart < to
			: dayId === day.id;
	return rows.filter(isOfDay).map(({ dayId: _, ...block }) => block);
}

export const isOpen = ({ status }: Pick<BlockOfDay, 'status'>): boolean => status === 'lobby' || status === 'live';
export const endsAt = ({ plannedStart, plannedMinutes }: BlockOfDay): number => plannedStart + plannedMinutes * 60_000;

/** Groups that meet at the same time: a person who joins with the day's code says which one they are here for. */
export const overlaps = (one: BlockOfDay, others: readonly BlockOfDay[]): boolean =>
	others.some(
		(other) => other.session !== one.session && other.plannedStart < endsAt(one) && one.plannedStart < endsAt(other)
	);

/** From midnight to midnight there, in UTC milliseconds. */
function hoursOf(day: string, timeZone: string): { from: number; to: number } {
	const date = Temporal.PlainDate.from(day);
	const at = (it: Temporal.PlainDate) => it.toZonedDateTime(timeZone).epochMilliseconds;
	return { from: at(date), to: at(date.add({ days: 1 })) };
}
