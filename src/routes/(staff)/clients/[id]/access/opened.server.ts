import type { StaffMember } from '#lib/server/auth/staff.ts';
import { attendanceOfClient } from '#lib/server/records/client-attendance.ts';
import { placeOfDocument } from '#lib/server/records/place-of.ts';
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
			const { session, group, at, timeZone } = await placeOfDocument(read.note);
			return { read, title: session?.title ?? group, startedAt: at, timeZone };
		})
	);
	return { name: names.get(clientId) ?? '', notes, attendance };
}
