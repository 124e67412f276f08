import { clockAt } from '#lib/domain/format.ts';
import type { Attended } from '#lib/domain/attendance-history.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { readAttendance, type Line } from '#lib/server/records/attendance.ts';
import type { Gathered } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { staffNames } from '#lib/server/records/who.ts';

/** Each person's line for the page: what presence says, what holds, and every version with who said so. */
export async function attendanceView(by: StaffMember, gathered: Gathered, known: Line[]) {
	const [lines, notes] = await Promise.all([readAttendance(by, gathered, Date.now(), known), notesOf(gathered.id)]);
	const signed = new Set(notes.filter((note) => note.status === 'signed').map((note) => note.person));
	const names = await staffNames(lines.flatMap((line) => line.versions.map((version) => version.by)));
	const clock = (at: number | null) => (at === null ? '' : clockAt(at, gathered.timeZone));
	return lines.map(({ person, name, fullName, guest, presence, now, versions }) => {
		const held = now ?? presence;
		return {
			...{ person, name, fullName, guest, stays: presence.stays, steppedOut: presence.steppedOut },
			...{ confirmed: now !== null, noteSigned: signed.has(person) },
			held: { status: held.status, arrivedAt: held.arrivedAt, leftAt: held.leftAt, minutes: held.minutes },
			typed: { arrived: clock(held.arrivedAt), left: clock(held.leftAt), minutes: ownMinutes(held) },
			versions: versions.map((version) => ({
				...{ status: version.status, arrivedAt: version.arrivedAt, leftAt: version.leftAt, minutes: version.minutes },
				...{ version: version.version, source: version.source, reason: version.reason, at: version.at },
				by: names.get(version.by) ?? ''
			}))
		};
	});
}
/** Written out only when it is not simply the time between arrival and leaving. */
const ownMinutes = ({ arrivedAt, leftAt, minutes }: Attended) =>
	arrivedAt === null || leftAt === null || minutes === Math.round((leftAt - arrivedAt) / 60_000) ? '' : `${minutes}`;

export type AttendanceLine = Awaited<ReturnType<typeof attendanceView>>[number];
