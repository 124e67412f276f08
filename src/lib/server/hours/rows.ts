import { and, asc, eq, gte, inArray, isNull, lt, lte, or } from 'drizzle-orm';
import type { AttendanceStatus } from '#lib/domain/attendance.ts';
import { type Week } from '#lib/domain/hours/days.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import { instantOf } from '#lib/server/programs/times.ts';
import { keptIds } from '#lib/server/programs/same-person.ts';
import type { WeekSession } from './client-service.ts';

export type HeldAttendance = { person: string; status: AttendanceStatus; minutes: number; arrivedAt: number | null };

/** Sessions of these groups in a week, plus a day on either side: one that begins at midnight may be held on the next day. No canceled ones. */
export async function sessionsOf(groups: string[], { monday, sunday }: Week, zone: string): Promise<WeekSession[]> {
	if (groups.length === 0) return [];
	const { db, t } = app().store;
	const { id, groupId, title, status, plannedStart, plannedMinutes, startedAt, endedAt, timeZone } = t.session;
	const from = instantOf(plusDays(monday, -1), '00:00', zone) ?? 0;
	const before = instantOf(plusDays(sunday, 2), '00:00', zone) ?? 0;
	const inTime = and(gte(plannedStart, from), lt(plannedStart, before));
	const rows = await db
		.select({ id, groupId, title, status, plannedStart, plannedMinutes, startedAt, endedAt, timeZone })
		.from(t.session)
		.where(and(inArray(groupId, groups), inTime, isNull(t.session.cancelledAt), isNull(t.session.practiceOf)))
		.orderBy(asc(plannedStart), asc(id));
	return rows.filter((row) => row.status !== 'discarded');
}

/**
 * Who belongs to each session, and whether they were expected: for a session that was held, as frozen at its start (R18); for one still ahead,
 * according to the roster of its day.
 */
export async function expectedIn(
	sessions: WeekSession[],
	week: Week,
	dayOfSession: (session: WeekSession) => string,
	clients?: string[]
): Promise<Map<number, Map<string, boolean>>> {
	const { db, t } = app().store;
	const [held, toCome] = [sessions.filter(isHeld), sessions.filter((one) => !isHeld(one))];
	const { sessionParticipant: p, enrolment: e } = t;
	const groups = [...new Set(toCome.map(({ groupId }) => groupId))];
	const [frozen, rosters, kept] = await Promise.all([
		held.length === 0
			? []
			: db
					.select({ session: p.session, clientId: p.clientId, source: p.source })
					.from(p)
					.where(and(inArray(p.session, idsOf(held)), ofClients(p.clientId, clients))),
		groups.length === 0
			? []
			: db
					.select({ groupId: e.groupId, clientId: e.clientId, startsOn: e.startsOn, endsOn: e.endsOn })
					.from(e)
					.where(
						and(
							...[
								inArray(e.groupId, groups),
								ofClients(e.clientId, clients),
								lte(e.startsOn, plusDays(week.sunday, 1))
							],
							or(isNull(e.endsOn), gte(e.endsOn, plusDays(week.monday, -1)))
						)
					),
		keptIds()
	]);
	const expected = new Map<number, Map<string, boolean>>();
	const add = (session: number, client: string, isExpected: boolean) => {
		const known = expected.get(session) ?? new Map<string, boolean>();
		const id = kept.get(client) ?? client;
		expected.set(session, known.set(id, isExpected || (known.get(id) ?? false)));
	};
	for (const { session, clientId, source } of frozen)
		if (clientId !== null) add(session, clientId, source === 'roster');
	for (const session of toCome) {
		const day = dayOfSession(session);
		for (const { groupId, clientId, startsOn, endsOn } of rosters)
			if (groupId === session.groupId && startsOn <= day && (endsOn === null || endsOn >= day))
				add(session.id, clientId, true);
	}
	return expected;
}

/** Current attendance by session and client; includes guests recognized since. */
export async function attendanceIn(
	sessions: number[],
	clients?: string[]
): Promise<Map<number, Map<string, HeldAttendance>>> {
	const found = new Map<number, Map<string, HeldAttendance>>();
	if (sessions.length === 0) return found;
	const { db, t } = app().store;
	const { attendance: a, sessionParticipant: p, participantBinding: b } = t;
	const [rows, bound, kept] = await Promise.all([
		db
			.select({
				...{ session: a.session, person: a.person, clientId: a.clientId },
				...{ status: a.status, minutes: a.minutes, arrivedAt: a.arrivedAt }
			})
			.from(a)
			.where(inArray(a.session, sessions))
			.orderBy(asc(a.version)),
		db
			.select({ session: p.session, person: p.person, clientId: b.clientId })
			.from(b)
			.innerJoin(p, eq(p.id, b.participant))
			.where(inArray(p.session, sessions))
			.orderBy(asc(b.at)),
		keptIds()
	]);
	const recognized = new Map(bound.map(({ session, person, clientId }) => [`${session} ${person}`, clientId]));
	for (const { session, person, clientId, status, minutes, arrivedAt } of rows) {
		const client = recognized.get(`${session} ${person}`) ?? clientId;
		if (client === null) continue;
		const id = kept.get(client) ?? client;
		if (clients && !clients.includes(id) && !clients.includes(client)) continue;
		const ofSession = found.get(session) ?? new Map<string, HeldAttendance>();
		// In order of versions, so that the newest wins.
		found.set(session, ofSession.set(id, { person, status, minutes, arrivedAt }));
	}
	return found;
}

const isHeld = ({ startedAt }: WeekSession) => startedAt !== null;
const idsOf = (sessions: WeekSession[]) => sessions.map(({ id }) => id);
const ofClients = (column: Parameters<typeof inArray>[0], clients?: string[]) =>
	clients ? inArray(column, clients) : undefined;
