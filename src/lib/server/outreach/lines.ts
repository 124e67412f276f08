import { and, asc, gte, inArray, isNotNull, isNull } from 'drizzle-orm';
import { missed, outcomeOf } from '#lib/domain/attendance.ts';
import type { AttendanceLine } from '#lib/domain/attendance-rule.ts';
import { app } from '#lib/server/app.ts';
import { attendanceIn, type HeldAttendance } from '#lib/server/hours/rows.ts';
import { dayOf } from '#lib/server/programs/times.ts';

type Held = { plannedStart: number; startedAt: number; endedAt: number };

/** Confirmed attendance in these groups since a moment, by client, oldest first. A canceled session is no one's absence. */
export async function attendanceLines(
	groups: string[],
	timeZone: string,
	since: number
): Promise<Map<string, AttendanceLine[]>> {
	const lines = new Map<string, AttendanceLine[]>();
	if (groups.length === 0) return lines;
	const { db, t } = app().store;
	const s = t.session;
	const sessions = await db
		.select({ id: s.id, plannedStart: s.plannedStart, startedAt: s.startedAt, endedAt: s.endedAt })
		.from(s)
		.where(
			and(
				...[inArray(s.groupId, groups), gte(s.plannedStart, since), isNull(s.practiceOf)],
				...[isNotNull(s.startedAt), isNotNull(s.endedAt)]
			)
		)
		.orderBy(asc(s.plannedStart));
	const attended = await attendanceIn(sessions.map(({ id }) => id));
	for (const { id, plannedStart, startedAt, endedAt } of sessions)
		for (const [client, row] of attended.get(id) ?? []) {
			const held = { plannedStart, startedAt: startedAt!, endedAt: endedAt! };
			const line = lineOf(row, held, dayOf(startedAt!, timeZone));
			if (line) lines.set(client, [...(lines.get(client) ?? []), line]);
		}
	return lines;
}

function lineOf({ status, arrivedAt }: HeldAttendance, held: Held, day: string): AttendanceLine | null {
	switch (outcomeOf(status)) {
		case 'attended': {
			const late = arrivedAt === null ? 0 : missed(arrivedAt, held.endedAt, held).lateMinutes;
			return { day, outcome: 'attended', isLate: late > 0 };
		}
		case 'no-show':
			return { day, outcome: 'missed', isLate: false };
		case 'excused':
			return { day, outcome: 'excused', isLate: false };
		case 'cancelled':
		case 'not-expected':
			return null;
	}
}
