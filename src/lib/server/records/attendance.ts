import { asc, eq } from 'drizzle-orm';
import { current, knownStays, type Attended } from '#lib/domain/attendance-history.ts';
import type { Listed } from '#lib/domain/attendance-roll.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Gathered } from './gather.ts';
import { namesIn } from './participants.ts';
import { attendanceSubject, traceReading } from './trail.ts';

export type AttendanceRow = Tables['attendance']['$inferSelect'];
/** A person in the session, with presence as logged and attendance as recorded: nothing until confirmed. */
export type Line = Listed & { fullName: string; now: AttendanceRow | null; versions: AttendanceRow[] };

export async function versionsOf(session: number): Promise<AttendanceRow[]> {
	const { attendance } = app().store.t;
	return app()
		.store.db.select()
		.from(attendance)
		.where(eq(attendance.session, session))
		.orderBy(asc(attendance.at), asc(attendance.version));
}

/** Every person of the session with every version of their attendance, oldest first. */
export async function linesOf(gathered: Gathered): Promise<Line[]> {
	const versions = await versionsOf(gathered.id);
	const now = current(versions);
	const fullNames = namesIn(gathered.participants);
	return gathered.roll.map((listed) => ({
		...listed,
		fullName: fullNames.get(listed.person) ?? listed.name,
		now: withStays(now.get(listed.person), listed),
		versions: versions.filter((version) => version.person === listed.person)
	}));
}

const withStays = (row: AttendanceRow | undefined, { presence }: Listed): AttendanceRow | null =>
	row ? { ...row, stays: knownStays(row, presence) } : null;

/** Whether every person in the session has a line in the record. */
export const isConfirmed = (lines: Line[]): boolean => lines.every((line) => line.now !== null);

export const attendanceNow = (lines: Line[]): Map<string, Attended> =>
	new Map(lines.flatMap((line) => (line.now ? [[line.person, line.now] as const] : [])));

/** The lines, for a staff member to see; that they looked is audited for each person. */
export async function readAttendance(
	by: StaffMember,
	gathered: Gathered,
	at = Date.now(),
	known?: Line[]
): Promise<Line[]> {
	const lines = known ?? (await linesOf(gathered));
	const session = gathered.id;
	await traceReading(
		lines.map(({ person, clientId }) => ({
			...{ at, by: by.id, act: 'attendance.read' as const, subject: attendanceSubject(session, person) },
			...{ session, clientId }
		}))
	);
	return lines;
}
