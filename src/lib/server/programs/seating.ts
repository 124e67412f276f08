import { and, eq, gte, inArray, isNotNull, isNull, or } from 'drizzle-orm';
import { locales } from '#lib/domain/worksheet.ts';
import type { RoomCommand } from '#lib/room/commands.ts';
import { app } from '#lib/server/app.ts';
import { practiceRoster } from '#lib/server/practice/practice-roster.ts';
import { dayOf } from './times.ts';

/** A client whom a console may bind to a seat. */
export type Seatable = { clientId: string; name: string; preferredName: string };

export const named = ({ clientId, name, preferredName }: Seatable): Seatable => ({ clientId, name, preferredName });

/** As many as a search shows; a name that means more is typed further. */
const most = 8;

/** Whose record a command of staff would fill; null when it names no client. */
export const clientNamed = (command: RoomCommand): string | null =>
	command.type === 'seat.enter' || command.type === 'seat.admit' || command.type === 'seat.bind'
		? command.client
		: null;

/**
 * Whether a client may sit in this session: someone of its program on that day, on this group's roster or not. In practice, someone
 * made up. What a console sends is only a wish (R7): a seat fills the record of the client it is bound to.
 */
export async function maySit(session: number, clientId: string): Promise<boolean> {
	const meeting = await meetingOf(session);
	if (!meeting) return isMadeUp(clientId) && (await isPractice(session));
	return (await ofProgram(meeting, clientId).limit(1)).length > 0;
}

/** Clients of the session's program by a part of their name, for someone who comes to a group that they are not enrolled in. */
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

/** Whom a console must be able to name: clients bound to seats without being on the roster that it was given. */
export async function boundOffRoster(clients: (string | null)[], roster: Seatable[]): Promise<Seatable[]> {
	const known = new Set(roster.map(({ clientId }) => clientId));
	const wanted = [...new Set(clients)].filter((id) => id !== null && !known.has(id)) as string[];
	if (wanted.length === 0) return [];
	const { t, db } = app().store;
	const { id: clientId, name, preferredName } = t.client;
	return db.select({ clientId, name, preferredName }).from(t.client).where(inArray(clientId, wanted));
}

type Meeting = { programId: string; day: string };

/** Null for practice, which belongs to no program, and for a session that is not there. */
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

/** Clients with a stay in any group of the program that is not over by that day. */
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

/** A name as people type it when they look for it: without accents and capitals. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
