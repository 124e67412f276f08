import { and, eq } from 'drizzle-orm';
import { current, wasThere } from '#lib/domain/attendance-history.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { workAfter } from './after-signing.ts';
import { versionsOf, type AttendanceRow } from './attendance.ts';
import { participantsOf } from './participants.ts';
import { attendanceSubject, trace } from './trail.ts';

export type Found = { id: string; name: string; preferredName: string };
/** Which client a guest in the record was, who says so and why. */
type Said = { person: string; client: Found; reason: string; by: string; at: number };
type Recognition =
	{ ok: true; statements: (tx: Tx) => Statement[] } | { ok: false; code: 'unknown' | 'not-confirmed' | 'taken' };

/** Everything that changes in the record when a guest with recorded attendance turns out to be a client. */
export async function recognition(session: number, { person, client, reason, by, at }: Said): Promise<Recognition> {
	const { id: clientId, name, preferredName } = client;
	const [participants, versions] = await Promise.all([participantsOf(session), versionsOf(session)]);
	const guest = participants.find((one) => one.person === person);
	if (!guest || !(guest.bound || guest.clientId === null) || guest.clientId === clientId)
		return { ok: false, code: 'unknown' };
	const latest = current(versions);
	const held = latest.get(person);
	if (!held) return { ok: false, code: 'not-confirmed' };
	const missed = participants.flatMap((one) => (one.clientId === clientId ? (latest.get(one.person) ?? []) : []));
	if (missed.some(({ status }) => wasThere(status))) return { ok: false, code: 'taken' };
	const next = (row: AttendanceRow) => ({
		...row,
		...{ id: randomId(), version: row.version + 1, source: 'staff' as const, reason, by, at }
	});
	const { t } = app().store;
	const gone = missed
		.filter(({ status }) => status !== 'not-expected')
		.map((row) => ({ ...next(row), status: 'not-expected' as const }));
	const work = await Promise.all(
		gone.map((after) => {
			const changed = { session, person: after.person, before: latest.get(after.person)!, after };
			return workAfter({ ...changed, version: after.version }, by, at);
		})
	);
	const about = { subject: attendanceSubject(session, person), session, clientId };
	return {
		ok: true,
		statements: (tx) => [
			tx
				.insert(t.participantBinding)
				.values({ id: randomId(), participant: guest.id, clientId, name, preferredName, reason, by, at }),
			tx.insert(t.attendance).values([{ ...next(held), clientId }, ...gone]),
			tx
				.update(t.document)
				.set({ clientId })
				.where(and(eq(t.document.session, session), eq(t.document.person, person))),
			tx
				.update(t.seat)
				.set({ clientId })
				.where(and(eq(t.seat.session, session), eq(t.seat.id, person))),
			tx
				.update(t.response)
				.set({ clientId })
				.where(and(eq(t.response.session, session), eq(t.response.seat, person))),
			tx
				.update(t.homework)
				.set({ clientId })
				.where(and(eq(t.homework.session, session), eq(t.homework.seat, person))),
			// The log has the same length but now says more: its questionnaires are read again, at the next start at the latest.
			tx.update(t.foldedLog).set({ measuredTo: null }).where(eq(t.foldedLog.session, session)),
			...work.flatMap((statements) => statements(tx)),
			trace({ at, by, act: 'participant.bound', ...about, detail: reason })
		]
	};
}
