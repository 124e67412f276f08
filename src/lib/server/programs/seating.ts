import { and, eq, gte, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { locales } from '#lib/domain/worksheet.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import { app } from '#lib/server/app.ts';
import { practiceRoster } from '#lib/server/practice/practice-roster.ts';
import { dayOf } from './times.ts';

/** A client whom a console may bind to a seat. */
export type Seatable = { clientId: string; name: string; preferredName: string };

export const named = ({ clientId, name, preferredName }: Seatable): Seatable => ({ clientId, name, preferredName });

/** The most results a search shows; a longer input narrows them. */
const most = 8;

/** Whose record a staff command would write to; null if it names no client. */
export const clientNamed = (command: RoomCommand): string | null =>
	command.type === 'seat.enter' || command.type === 'seat.admit' || command.type === 'seat.bind'
		? command.client
		: null;

/**
 * Whether a client may be seated in this session: anyone in its program on that day, on this group's roster or not. In a practice session, only
 * made-up people. The console's input is not trusted (R7): a seat writes to the record of the client it is bound to.
 */
export async function maySit(session: number, clientId: string): Promise<boolean> {
	const meeting = await meetingOf(session);
	if (!meeting) return isMadeUp(clientId) && (await isPractice(session));
	return (await ofProgram(meeting, clientId).limit(1)).length > 0;
}

/** Finds clients of the session's program by part of their name, for someone who comes to a group they are not enrolled in. */
export async function findSeatable(session: number, typed: string, by: string, at = Date.now()): Promise<Seatable[]> {
	const { store } = app();
	const meeting = await meetingOf(session);
	const words = plain(typed).split(' ').filter(Boolean);
	if (!meeting || plain(typed).length < 2) return [];
	const rows = await ofProgram(meeting);
	await store.write(() => [
		store.audit.row({ at, by, act: 'clients.read', subject: `program/${meeting.programId}`, session })
	]);
	return rows
		.filter(({ name, preferredName }) => words.every((word) => plain(`${name} ${preferredName}`).includes(word)))
		.map(({ id: clientId, name, preferredName }) => ({ clientId, name, preferredName }))
		.sort((a, b) => a.name.localeCompare(b.name))
		.slice(0, most);
}

/** Clients that a console must be able to name: bound to seats without being on the roster it was given. */
export async function boundOffRoster(clients: (string | null)[], roster: Seatable[]): Promise<Seatable[]> {
	const known = new Set(roster.map(({ clientId }) => clientId));
	const wanted = [...new Set(clients)].filter((id) => id !== null && !known.has(id)) as string[];
	if (wanted.length === 0) return [];
	const { t, db } = app().store;
	const { id: clientId, name, preferredName } = t.client;
	return db.select({ clientId, name, preferredName }).from(t.client).where(inArray(clientId, wanted));
}

type Meeting = { programId: string; day: string };

/** Null for practice sessions, which belong to no program, and for unknown sessions. */
async function meetingOf(session: number): Promise<Meeting | null> {
	const { t, db } = app().store;
	const [found] = await db
		.select({ programId: t.program.id, timeZone: t.program.timeZone, plannedStart: t.session.plannedStart })
		.from(t.session)
		.innerJoin(t.group, eq(t.group.id, t.session.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(eq(t.session.id, session));
	return found ? { programId: found.programId, day: dayOf(found.plannedStart, found.timeZone) } : null;
}

/** Clients with a stay in any group of the program that has not ended by that day. */
function ofProgram({ programId, day }: Meeting, only?: string) {
	const { t, db } = app().store;
	const { id, name, preferredName } = t.client;
	return db
		.selectDistinct({ id, name, preferredName })
		.from(t.client)
		.innerJoin(t.enrolment, eq(t.enrolment.clientId, id))
		.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
		.where(
			and(
				eq(t.group.programId, programId),
				or(isNull(t.enrolment.endsOn), gte(t.enrolment.endsOn, day)),
				isNull(t.client.mergedInto),
				only === undefined ? undefined : eq(id, only)
			)
		);
}

async function isPractice(session: number): Promise<boolean> {
	const { t, db } = app().store;
	const where = and(eq(t.session.id, session), isNotNull(t.session.practiceOf));
	return (await db.select({ id: t.session.id }).from(t.session).where(where)).length > 0;
}

const isMadeUp = (client: string): boolean =>
	locales.some((locale) => practiceRoster(locale).some(({ clientId }) => clientId === client));

/** A name as people type it in a search: without accents and capitals. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
