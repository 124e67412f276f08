import { and, eq, isNull } from 'drizzle-orm';
import { foldName, isNamed } from '#lib/domain/folded-name.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { keepResults } from '#lib/server/measures/from-log.ts';
import { leadsGroupOf } from '#lib/server/programs/access.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { occasionOf } from './gather.ts';
import { participantsOf } from './participants.ts';
import { recognition, type Found } from './recognition.ts';
import { attendanceSubject, trace } from './trail.ts';

export type Recognized =
	| { ok: true }
	| {
			ok: false;
			code: 'not-yours' | 'not-now' | 'unknown' | 'not-confirmed' | 'taken' | 'reason-needed' | 'overtaken';
	  };

/** The clients of a session's program whose names start with the typed text. Who is in care is a clinical fact, so the lookup is audited (R17). */
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
 * Records which client a guest was. Attendance continues as another version under the client; the note names the client and stays as it was signed;
 * and if the client was marked absent from the same session, that line no longer counts as an absence.
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
	const client = (await clientsOfProgram(session)).find(({ id }) => id === clientId);
	if (!client) return no('unknown');
	const found = await recognition(session, { person, client, reason, by: by.id, at });
	if (!found.ok) return found;
	if (!(await isFirst(app().store.write(found.statements)))) return no('overtaken');
	await keepResults(session);
	return { ok: true };
}

/** Adds a person who was there without a phone or was missing from the roster; their attendance is confirmed next. */
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
