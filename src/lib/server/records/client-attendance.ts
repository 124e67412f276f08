import { asc, desc, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { attendanceSubject, traceReading } from './trail.ts';

/** Every session with recorded attendance for one client, as last recorded, newest first. */
export async function attendanceOfClient(by: StaffMember, clientId: string, at = Date.now()) {
	const { t, db } = app().store;
	const { person, status, minutes } = t.attendance;
	const rows = await db
		.select({
			...{ person, status, minutes, session: t.session.id, title: t.session.title, startedAt: t.session.startedAt },
			timeZone: t.program.timeZone
		})
		.from(t.attendance)
		.innerJoin(t.session, eq(t.session.id, t.attendance.session))
		.innerJoin(t.group, eq(t.group.id, t.session.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(inArray(t.attendance.clientId, await idsOf(clientId)))
		.orderBy(desc(t.session.startedAt), asc(t.attendance.version));
	const last = [...new Map(rows.map((row) => [row.session, row])).values()];
	await traceReading(
		last.map(({ session, person }) => ({
			...{ at, by: by.id, act: 'attendance.read' as const, subject: attendanceSubject(session, person) },
			...{ session, clientId }
		}))
	);
	return last;
}
