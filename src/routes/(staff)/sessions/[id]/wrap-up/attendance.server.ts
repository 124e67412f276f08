import { gapsIn } from '#lib/domain/attendance.ts';
import { asSeen } from '#lib/domain/attendance-history.ts';
import { typedOf } from '#lib/pages/record/attendance-form.server.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { readAttendance, type Line } from '#lib/server/records/attendance.ts';
import { spansOf } from '#lib/server/records/block-spans.ts';
import type { Gathered } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { staffNames } from '#lib/server/records/who.ts';

/** Each person's line for the page: what presence says, what holds, and every version with who said so. */
export async function attendanceView(by: StaffMember, gathered: Gathered, known: Line[]) {
	const [lines, notes] = await Promise.all([readAttendance(by, gathered, Date.now(), known), notesOf(gathered.id)]);
	const signed = new Set(notes.filter((note) => note.status === 'signed').map((note) => note.person));
	const names = await staffNames(lines.flatMap((line) => line.versions.map((version) => version.by)));
	return lines.map(({ person, name, fullName, guest, presence, seats, now, versions }) => {
		const held = now ?? asSeen(presence);
		const byPhone = seats.some((seat) => !gathered.state.staff.seats[seat]?.byStaff);
		return {
			...{ person, name, fullName, guest, stays: held.stays ?? presence.stays },
			/** Where only a phone tells, a gap is a phone that was disconnected; the rest a clinician knows. */
			...{ gaps: gapsIn(held.stays ?? []), fromPhone: byPhone && (now?.source ?? 'presence') === 'presence' },
			...{ confirmed: now !== null, noteSigned: signed.has(person) },
			held: { status: held.status, arrivedAt: held.arrivedAt, leftAt: held.leftAt, minutes: held.minutes },
			typed: typedOf(held, gathered.timeZone, gathered.modality),
			versions: versions.map((version) => ({
				...{ status: version.status, arrivedAt: version.arrivedAt, leftAt: version.leftAt, minutes: version.minutes },
				...{
					version: version.version,
					stays: version.stays,
					mode: version.mode,
					source: version.source,
					reason: version.reason,
					at: version.at
				},
				by: names.get(version.by) ?? ''
			}))
		};
	});
}
export type AttendanceLine = Awaited<ReturnType<typeof attendanceView>>[number];

/** What was on when, in the order it came. */
export const blocksOf = (gathered: Gathered) =>
	gathered.state.room.blocks
		.flatMap((block) => spansOf(gathered, block).map((span) => ({ title: block.title, ...span })))
		.sort((a, b) => a.from - b.from);
