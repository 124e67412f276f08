import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import { wasThere } from '#lib/domain/attendance-history.ts';
import { outcomeOf, type AttendanceStatus } from '#lib/domain/attendance.ts';
import { app } from '#lib/server/app.ts';
import { dayOf } from '#lib/server/programs/times.ts';

/** A person's current attendance in one session; `isExpected` is false if their absence does not count. */
export type AttendedSession = {
	session: number;
	day: string;
	status: AttendanceStatus;
	minutes: number;
	isThere: boolean;
	isExpected: boolean;
};

/** A person's confirmed attendance, under any of their ids, in sessions of these groups since an instant; oldest first. */
export async function attendedSince(ids: string[], groups: string[], since: number): Promise<AttendedSession[]> {
	if (groups.length === 0) return [];
	const { db, t } = app().store;
	const { attendance: a, session: s, group, program } = t;
	const rows = await db
		.select({
			...{ session: s.id, at: s.plannedStart, zone: s.timeZone, programZone: program.timeZone },
			...{ status: a.status, minutes: a.minutes }
		})
		.from(a)
		.innerJoin(s, eq(s.id, a.session))
		.innerJoin(group, eq(group.id, s.groupId))
		.innerJoin(program, eq(program.id, group.programId))
		.where(and(inArray(a.clientId, ids), inArray(s.groupId, groups), gte(s.plannedStart, since)))
		.orderBy(asc(s.plannedStart), asc(s.id), asc(a.version));
	const latest = new Map<number, AttendedSession>();
	for (const { session, at, zone, programZone, status, minutes } of rows) {
		const outcome = outcomeOf(status);
		const isThere = wasThere(status);
		latest.set(session, {
			...{ session, day: dayOf(at, zone ?? programZone), status, minutes: isThere ? minutes : 0, isThere },
			isExpected: outcome !== 'cancelled' && outcome !== 'not-expected'
		});
	}
	return [...latest.values()];
}
