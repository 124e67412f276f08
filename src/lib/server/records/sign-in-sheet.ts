import { and, eq, isNotNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { enrolledOn } from '#lib/server/programs/enrolments.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { Occasion } from './gather.ts';
import { participantsOf } from './participants.ts';
import { recordSubject, traceReading } from './trail.ts';
import { signerOf } from './who.ts';

/** Names for the sheet, as frozen once the session has started, or else from the day's roster; null for anyone who neither leads nor reviews. */
export async function sheetNames(by: StaffMember, { id, group, plannedStart, timeZone }: Occasion) {
	const { leads, reviews } = await signerOf(by, id);
	if (!leads && !reviews) return null;
	await traceReading([{ at: Date.now(), by: by.id, act: 'record.read', subject: recordSubject(id), session: id }]);
	const [frozen, recognized] = await Promise.all([participantsOf(id), recognizedSeats(id)]);
	const came = frozen.filter(({ person, bound }) => bound || !recognized.has(person));
	const people = frozen.length ? came : await enrolledOn(group.id, dayOf(plannedStart, timeZone));
	return people.map(sheetName).sort((a, b) => a.localeCompare(b));
}

/** "Ana C.": no full name appears on a sheet left in the room. */
export function sheetName({ name, preferredName }: { name: string; preferredName: string }): string {
	const words = name.trim().split(/\s+/);
	const last = words.length > 1 ? words.at(-1)! : '';
	return last && last !== preferredName ? `${preferredName} ${[...last][0]!.toUpperCase()}.` : preferredName;
}

/** A guest recognized during the session is on the sheet under their client's name. */
async function recognizedSeats(session: number): Promise<Set<string>> {
	const { t, db } = app().store;
	const rows = await db
		.select({ id: t.seat.id })
		.from(t.seat)
		.where(and(eq(t.seat.session, session), isNotNull(t.seat.clientId)));
	return new Set(rows.map(({ id }) => id));
}
