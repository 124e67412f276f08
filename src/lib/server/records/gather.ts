import { eq } from 'drizzle-orm';
import type { Meeting } from '#lib/domain/attendance.ts';
import { rollOf, type Listed } from '#lib/domain/attendance-roll.ts';
import type { NoteFormat } from '#lib/domain/note.ts';
import type { RoomState, Status } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import { enrolledOn, type Enrolled } from '#lib/server/programs/enrolments.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { documentFactsOf, type DocumentFact } from './document-facts.ts';
import { foldedLog } from './folded-log.ts';
import { momentsOf, type Moments } from './moments.ts';

/** A session's place in the record. `meeting` is null until it has ended. */
export type Occasion = {
	id: number;
	title: string;
	status: Status;
	plannedStart: number;
	meeting: Meeting | null;
	timeZone: string;
	program: string;
	group: { id: string; title: string; format: NoteFormat };
};

/** An ended session with everything its record may be drafted from. */
export type Gathered = Omit<Occasion, 'meeting'> & {
	meeting: Meeting;
	state: RoomState;
	roster: Enrolled[];
	roll: Listed[];
	documents: DocumentFact[];
	moments: Moments;
};

export async function occasionOf(id: number): Promise<Occasion | null> {
	const { t, db } = app().store;
	const [found] = await db
		.select({ session: t.session, group: t.group, program: t.program })
		.from(t.session)
		.innerJoin(t.group, eq(t.group.id, t.session.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(eq(t.session.id, id));
	if (!found) return null;
	const { session, group, program } = found;
	const { status, title, plannedStart, startedAt, endedAt } = session;
	const over = (status === 'ended' || status === 'closed') && startedAt !== null && endedAt !== null;
	return {
		...{ id, title, status, plannedStart, timeZone: program.timeZone, program: program.name },
		meeting: over ? { plannedStart, startedAt, endedAt } : null,
		group: { id: group.id, title: group.title, format: group.noteFormat }
	};
}

/** Null for a session that is unknown or has not ended. */
export async function gather(id: number): Promise<Gathered | null> {
	const occasion = await occasionOf(id);
	if (!occasion?.meeting) return null;
	const { store } = app();
	const { meeting, group, timeZone, plannedStart } = occasion;
	const [{ state, moments }, roster] = await Promise.all([
		foldedLog(id),
		enrolledOn(group.id, dayOf(plannedStart, timeZone))
	]);
	const documents = await documentFactsOf(store, id, state.room.blocks);
	const seats = Object.entries(state.staff.seats).map(([seat, { name, client, visits }]) => ({
		...{ seat, name, client, visits }
	}));
	const expected = roster.map(({ clientId, preferredName }) => ({ clientId, name: preferredName }));
	const roll = rollOf(expected, seats, meeting);
	return { ...occasion, meeting, state, roster, roll, documents, moments: momentsOf(moments) };
}
