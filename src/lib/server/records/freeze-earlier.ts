import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { foldedLog } from './folded-log.ts';
import { clientsOf, placeOf, rosterRows, seatRows, staffRows, writing } from './freezing.ts';

/**
 * Freezes the sessions that started under a version that froze nothing, with what their pages show now. Not part of the SQL migration because names
 * must be resealed for their new column. Each session is one unit: an interrupted run continues at the next start.
 */
export async function freezeEarlier(): Promise<void> {
	const { t, db, write } = app().store;
	const rows = await db
		.select({ id: t.session.id, startedAt: t.session.startedAt })
		.from(t.session)
		.where(and(isNotNull(t.session.startedAt), isNull(t.session.timeZone), isNull(t.session.practiceOf)));
	for (const { id, startedAt } of rows) {
		const place = await placeOf(id);
		if (!place) continue;
		const act = { by: 'system', at: startedAt! };
		const { staff } = (await foldedLog(id)).state;
		const people = [
			...(await rosterRows(id, place, act)),
			...(await seatRows(id, staff.seats, Object.keys(staff.seats), act)),
			...(await confirmedRows(id, act))
		];
		await write(writing(id, people, await staffRows(id, Object.keys(staff.staff), act), place));
	}
}

/** Anyone with attendance or a note is a participant, including clients no longer on a roster of that day. */
async function confirmedRows(session: number, { by, at }: { by: string; at: number }) {
	const { t, db } = app().store;
	const [attended, noted] = await Promise.all([
		db.selectDistinct({ person: t.attendance.person }).from(t.attendance).where(eq(t.attendance.session, session)),
		db
			.select({ person: t.document.person })
			.from(t.document)
			.where(and(eq(t.document.session, session), eq(t.document.kind, 'progress-note')))
	]);
	const people = [...new Set([...attended, ...noted].map((row) => row.person))];
	const [clients, seats] = await Promise.all([clientsOf(people), seatsOf(people)]);
	return people.flatMap((person): Tables['sessionParticipant']['$inferInsert'][] => {
		const base = { id: randomId(), session, person, by, at };
		const client = clients.get(person);
		if (client)
			return [{ ...base, clientId: person, name: client.name, preferredName: client.preferredName, source: 'added' }];
		const seat = seats.get(person);
		return seat ? [{ ...base, name: seat, preferredName: seat, source: 'walk-in' }] : [];
	});
}

async function seatsOf(ids: string[]): Promise<Map<string, string>> {
	if (ids.length === 0) return new Map();
	const { t, db } = app().store;
	const rows = await db.select({ id: t.seat.id, name: t.seat.name }).from(t.seat).where(inArray(t.seat.id, ids));
	return new Map(rows.map(({ id, name }) => [id, name]));
}
