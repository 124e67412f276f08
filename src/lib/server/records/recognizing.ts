import { and, eq, isNull } from 'drizzle-orm';
import { foldName, isNamed } from '#lib/domain/folded-name.ts';
import { current, wasThere } from '#lib/domain/attendance-history.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { leadsGroupOf } from '#lib/server/programs/access.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { workAfter } from './after-signing.ts';
import { versionsOf, type AttendanceRow } from './attendance.ts';
import { occasionOf } from './gather.ts';
import { participantsOf } from './participants.ts';
import { attendanceSubject, trace } from './trail.ts';

export type Recognized =
	| { ok: true }
	| {
			ok: false;
			code: 'not-yours' | 'not-now' | 'unknown' | 'not-confirmed' | 'taken' | 'reason-needed' | 'overtaken';
	  };
export type Found = { id: string; name: string; preferredName: string };

/** The clients of a session's program whose names begin with what was typed. Who is in care is a clinical fact: the look leaves a row (R17). */
export async function clientsLike(by: StaffMember, session: number, typed: string): Promise<Found[]> {
	if (typed.trim() === '' || !(await leadsGroupOf(by, session))) return [];
	const { store } = app();
	await store.write(() => [
		store.audit.row({ at: Date.now(), by: by.id, act: 'clients.read', subject: 'clients', session })
	]);
	return (await clientsOfProgram(session))
		.filter(({ name, preferredName }) => isNamed(foldName(`${name} ${preferredName}`), foldName(typed)))
		.sort((a, b) => a.name.localeCompare(b.name));
}

async function clientsOfProgram(session: number): Promise<Found[]> {
	const { t, db } = app().store;
	const { id, name, preferredName } = t.client;
	const [own] = await db
		.select({ program: t.group.programId })
		.from(t.session)
		.innerJoin(t.group, eq(t.group.id, t.session.groupId))
		.where(eq(t.session.id, session));
	if (!own) return [];
	const rows = await db
		.select({ id, name, preferredName })
		.from(t.client)
		.innerJoin(t.enrolment, eq(t.enrolment.clientId, id))
		.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
		.where(and(eq(t.group.programId, own.program), isNull(t.client.mergedInto)));
	return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/**
 * Says which client a guest was. Attendance goes on as another version under the client, the note names the client and stays as it was
 * signed, and the client's own line, if they were missed at the same session, counts as nobody's absence.
 */
export async function bind(
	by: StaffMember,
	session: number,
	{ person, clientId, reason: typed }: { person: string; clientId: string; reason: string },
	at = Date.now()
): Promise<Recognized> {
	if (!(await leadsGroupOf(by, session))) return no('not-yours');
	if (!(await occasionOf(session))?.meeting) return no('not-now');
	const reason = typed.trim();
	if (reason === '') return no('reason-needed');
	const [participants, versions, clients] = await Promise.all([
		participantsOf(session),
		versionsOf(session),
		clientsOfProgram(session)
	]);
	const guest = participants.find((one) => one.person === person);
	const client = clients.find(({ id }) => id === clientId);
	if (!guest || !client || !(guest.bound || guest.clientId === null) || guest.clientId === clientId)
		return no('unknown');
	const latest = current(versions);
	const held = latest.get(person);
	if (!held) return no('not-confirmed');
	const missed = participants.flatMap((one) => (one.clientId === clientId ? (latest.get(one.person) ?? []) : []));
	if (missed.some(({ status }) => wasThere(status))) return no('taken');
	const next = (row: AttendanceRow) => ({
		...row,
		...{ id: randomId(), version: row.version + 1, source: 'staff' as const, reason, by: by.id, at }
	});
	const { name, preferredName } = client;
	const { store } = app();
	const { t } = store;
	const gone = missed
		.filter(({ status }) => status !== 'not-expected')
		.map((row) => ({
			...next(row),
			status: 'not-expected' as const
		}));
	const work = await Promise.all(
		gone.map((after) =>
			workAfter(
				{ session, person: after.person, before: latest.get(after.person)!, after, version: after.version },
				by.id,
				at
			)
		)
	);
	const written = await isFirst(
		store.write((tx) => [
			tx
				.insert(t.participantBinding)
				.values({ id: randomId(), participant: guest.id, clientId, name, preferredName, reason, by: by.id, at }),
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
			...work.flatMap((statements) => statements(tx)),
			trace({ at, by: by.id, act: 'participant.bound', ...about(session, person), clientId, detail: reason })
		])
	);
	return written ? { ok: true } : no('overtaken');
}

/** Somebody who was there without a phone, or whom the roster missed: their attendance is confirmed next. */
export async function addPerson(
	by: StaffMember,
	session: number,
	{ who, reason: typed }: { who: { clientId: string } | { name: string }; reason: string },
	at = Date.now()
): Promise<Recognized> {
	if (!(await leadsGroupOf(by, session))) return no('not-yours');
	if (!(await occasionOf(session))?.meeting) return no('not-now');
	const reason = typed.trim();
	if (reason === '') return no('reason-needed');
	const id = randomId();
	const client = 'clientId' in who ? (await clientsOfProgram(session)).find((one) => one.id === who.clientId) : null;
	if (client === undefined) return no('unknown');
	if (client && (await participantsOf(session)).some(({ clientId }) => clientId === client.id)) return no('taken');
	const name = 'name' in who ? who.name.trim() : client!.name;
	const person = client?.id ?? id;
	const { store } = app();
	const written = await isFirst(
		store.write((tx) => [
			tx.insert(store.t.sessionParticipant).values({
				...{ id, session, person, clientId: client?.id ?? null, name, preferredName: client?.preferredName ?? name },
				...{ source: 'added', reason, by: by.id, at }
			}),
			trace({
				...{ at, by: by.id, act: 'participant.added', ...about(session, person) },
				...{ clientId: client?.id ?? null, detail: reason }
			})
		])
	);
	return written ? { ok: true } : no('overtaken');
}

type Code = Extract<Recognized, { ok: false }>['code'];
const no = (code: Code): Recognized => ({ ok: false, code });
const about = (session: number, person: string) => ({ subject: attendanceSubject(session, person), session });
