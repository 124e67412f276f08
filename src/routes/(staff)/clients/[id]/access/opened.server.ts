import type { StaffMember } from '#lib/server/auth/staff.ts';
import { attendanceOfClient } from '#lib/server/records/client-attendance.ts';
import { occasionOf } from '#lib/server/records/gather.ts';
import { readOfClient } from '#lib/server/records/record.ts';
import { clientNames } from '#lib/server/records/who.ts';

/** What is signed about a client and when they came, for somebody to whom it was opened. */
export async function opened(staff: StaffMember, clientId: string) {
	const [reads, attendance, names] = await Promise.all([
		readOfClient(staff, clientId),
		attendanceOfClient(staff, clientId),
		clientNames([clientId])
	]);
	const notes = await Promise.all(
		reads.map(async (read) => {
			const { title, meeting, timeZone } = (await occasionOf(read.note.session))!;
			return { read, title, startedAt: meeting?.startedAt ?? null, timeZone };
		})
	);
	return { name: names.get(clientId) ?? '', notes, attendance };
}
