import { and, eq, gte, inArray, isNull, or } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { Closed, Repeating, Single, Stay } from './appointments.ts';

/** How far back a calendar goes. */
const back = 28 * 24 * 3600_000;

type Source = { series: Repeating[]; sessions: Single[]; stays: Stay[]; closed: Closed[] };

/** A client's appointments: those of the groups they are in, from their first day to their last. */
export async function ofClient(clientId: string, now: number): Promise<Source> {
	const { db, t } = app().store;
	const rows = await db
		.select({ groupId: t.enrolment.groupId, fromDay: t.enrolment.startsOn, toDay: t.enrolment.endsOn })
		.from(t.enrolment)
		.where(inArray(t.enrolment.clientId, await idsOf(clientId)));
	const found = await around(rows, now);
	// An individually planned session is theirs if they are in its group that day.
	const isIn = (groupId: string, day: string) =>
		rows.some((row) => row.groupId === groupId && row.fromDay <= day && (row.toDay === null || day <= row.toDay));
	const sessions = found.sessions.map((one) => ({
		...one,
		isTheirs: isIn(one.groupId, dayOf(one.start, one.timeZone))
	}));
	return { ...found, sessions };
}

/** A staff member's appointments: what they lead, through their group or because it was assigned to them. */
export async function ofStaff(staffId: string, now: number): Promise<Source> {
	const { db, t } = app().store;
	const rows = await db
		.select({
			groupId: t.group.id,
			startsAt: t.membership.startsAt,
			endsAt: t.membership.endsAt,
			timeZone: t.program.timeZone
		})
		.from(t.membership)
		.innerJoin(t.group, eq(t.group.id, t.membership.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(and(eq(t.membership.staffId, staffId), eq(t.membership.standing, 'facilitator')));
	const asMember = rows.flatMap(({ groupId, startsAt, endsAt, timeZone }) =>
		startsAt === null ? [] : [{ groupId, fromDay: dayOf(startsAt, timeZone), toDay: null, isForGood: endsAt === null }]
	);
	// A substitute belongs to the group for a few days, and leads only the sessions that name them.
	const stays = asMember.filter(({ isForGood }) => isForGood);
	const regular = new Set(stays.map(({ groupId }) => groupId));
	const { series, sessions, closed } = await around(asMember, now);
	const isTheirSeries = ({ facilitators }: { facilitators: string[] }) =>
		facilitators.length === 0 || facilitators.includes(staffId);
	const theirs = new Set(series.filter(isTheirSeries).map(({ id }) => id));
	return {
		stays,
		closed,
		series: series.filter(({ id }) => theirs.has(id)),
		sessions: sessions.map((one) => ({
			...one,
			isTheirs:
				one.facilitators?.includes(staffId) ??
				(regular.has(one.groupId) && (one.seriesId === null || theirs.has(one.seriesId)))
		}))
	};
}

/** Everything planned in these groups since four weeks ago. */
async function around(stays: Stay[], now: number) {
	const groups = [...new Set(stays.map(({ groupId }) => groupId))];
	if (groups.length === 0) return { series: [], sessions: [], stays, closed: [] };
	const [series, sessions, closed] = await Promise.all([
		seriesIn(groups),
		sessionsIn(groups, now - back),
		closedIn(groups)
	]);
	return { series, sessions, stays, closed };
}

async function seriesIn(groups: string[]) {
	const { db, t } = app().store;
	const rows = await db
		.select({ series: t.series, timeZone: t.program.timeZone, room: t.meetingRoom.name })
		.from(t.series)
		.innerJoin(t.group, eq(t.group.id, t.series.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.leftJoin(t.meetingRoom, eq(t.meetingRoom.id, t.series.meetingRoomId))
		.where(inArray(t.series.groupId, groups));
	return rows.map(({ series, timeZone, room }) => ({ ...series, timeZone, room }));
}

async function sessionsIn(groups: string[], since: number) {
	const { db, t } = app().store;
	const { id, groupId, seriesId, occurrence, plannedStart, plannedMinutes, status, cancelledAt, facilitators } =
		t.session;
	const rows = await db
		.select({
			...{ id, groupId, seriesId, occurrence, plannedStart, plannedMinutes, status, cancelledAt, facilitators },
			timeZone: t.program.timeZone,
			room: t.meetingRoom.name
		})
		.from(t.session)
		.innerJoin(t.group, eq(t.group.id, groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.leftJoin(t.meetingRoom, eq(t.meetingRoom.id, t.session.meetingRoomId))
		.where(and(inArray(groupId, groups), gte(plannedStart, since)));
	return rows.map(({ plannedStart: start, plannedMinutes: minutes, status, cancelledAt, ...row }) => ({
		...row,
		start,
		minutes,
		state: status === 'discarded' ? ('gone' as const) : cancelledAt === null ? ('on' as const) : ('cancelled' as const),
		isTheirs: true
	}));
}

/** A program's closure applies to all its groups; a track's, to the groups it has. */
async function closedIn(groups: string[]): Promise<Closed[]> {
	const { db, t } = app().store;
	const { trackGroup, closure } = t;
	return db
		.selectDistinct({ groupId: t.group.id, fromDay: closure.fromDay, toDay: closure.toDay })
		.from(t.group)
		.leftJoin(trackGroup, and(eq(trackGroup.groupId, t.group.id), isNull(trackGroup.endsOn)))
		.innerJoin(closure, eq(closure.programId, t.group.programId))
		.where(
			and(
				inArray(t.group.id, groups),
				isNull(closure.withdrawnAt),
				or(isNull(closure.trackId), eq(closure.trackId, trackGroup.trackId))
			)
		);
}
