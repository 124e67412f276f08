import { and, eq, isNull } from 'drizzle-orm';
import type { Meeting } from '#lib/domain/attendance.ts';
import { rollOf, type Listed, type Seated } from '#lib/domain/attendance-roll.ts';
import type { Meets } from '#lib/domain/group.ts';
import type { GroupFormat } from '#lib/domain/note.ts';
import type { RoomState, Status } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import { documentFactsOf, type DocumentFact } from './document-facts.ts';
import { foldedLog } from './folded-log.ts';
import { placeIn, sessionInProgram } from './freezing.ts';
import { momentsOf, type Moments } from './moments.ts';
import { participantsOf, type Participant } from './participants.ts';
import { staffOf, type StaffLine } from './session-staff.ts';

/** A session's place in the record, as of its start (R18). `meeting` is null until it has ended. */
export type Occasion = {
	id: number;
	title: string;
	status: Status;
	plannedStart: number;
	meeting: Meeting | null;
	timeZone: string;
	program: string;
	modality: Meets;
	group: { id: string; programId: string; title: string; purpose: string; format: GroupFormat };
};

/** An ended session with everything its record can be drafted from. */
export type Gathered = Omit<Occasion, 'meeting'> & {
	meeting: Meeting;
	state: RoomState;
	participants: Participant[];
	staff: StaffLine[];
	roll: Listed[];
	documents: DocumentFact[];
	/** People whose risk was assessed, in a document of its own, finished or begun. */
	assessed: Set<string>;
	moments: Moments;
};

export async function occasionOf(id: number): Promise<Occasion | null> {
	const found = await sessionInProgram(id);
	if (!found) return null;
	const { status, title, plannedStart, startedAt, endedAt } = found.session;
	const over = (status === 'ended' || status === 'closed') && startedAt !== null && endedAt !== null;
	const {
		groupTitle,
		groupPurpose: purpose,
		programName: program,
		timeZone,
		modality,
		noteFormat: format
	} = placeIn(found);
	return {
		...{ id, title, status, plannedStart, timeZone, program, modality },
		meeting: over ? { plannedStart, startedAt, endedAt } : null,
		group: { id: found.group.id, programId: found.group.programId, title: groupTitle, purpose, format }
	};
}

/** Null if the session is unknown or has not ended. */
export async function gather(id: number): Promise<Gathered | null> {
	const occasion = await occasionOf(id);
	if (!occasion?.meeting) return null;
	const { store } = app();
	const { meeting } = occasion;
	const [{ state, moments, acts }, participants, confirmed] = await Promise.all([
		foldedLog(id),
		participantsOf(id),
		confirmedIn(id)
	]);
	const [documents, staff, assessed] = await Promise.all([
		documentFactsOf(store, id, state.room.blocks),
		staffOf(id, meeting, acts),
		assessedIn(id)
	]);
	const roll = rollOf(expectedOf(participants), seatsOf(state, participants, confirmed), meeting);
	const facts = { documents, assessed, moments: momentsOf(moments) };
	return { ...occasion, meeting, state, participants, staff, roll, ...facts };
}

const expectedOf = (participants: Participant[]) =>
	participants
		.filter(({ source, afterwards }) => source === 'roster' || afterwards)
		.map(({ person, clientId, preferredName: name, source }) => ({
			...{ person, clientId, name, guest: source !== 'roster' }
		}))
		.sort((a, b) => Number(a.guest) - Number(b.guest));

/** A guest whose attendance is recorded keeps that `person` even if recognized as a client later: nothing recorded loses its key. */
const seatsOf = ({ staff }: RoomState, participants: Participant[], confirmed: Set<string>): Seated[] => {
	const known = new Map(participants.map((participant) => [participant.person, participant]));
	return Object.entries(staff.seats).map(([seat, card]) => {
		const person = card.client === null || confirmed.has(seat) ? seat : card.client;
		const who = known.get(person);
		const { visits } = card;
		return { seat, person, visits, name: who?.preferredName ?? card.name, client: who?.clientId ?? card.client };
	});
};

async function assessedIn(session: number): Promise<Set<string>> {
	const { t, db } = app().store;
	const { person, kind, session: of, inErrorAt } = t.document;
	const about = and(eq(of, session), eq(kind, 'risk-assessment'), isNull(inErrorAt));
	const rows = await db.select({ person }).from(t.document).where(about);
	return new Set(rows.map((row) => row.person));
}

/** People who already have attendance in the record. */
async function confirmedIn(session: number): Promise<Set<string>> {
	const { t, db } = app().store;
	const { person } = t.attendance;
	const rows = await db.selectDistinct({ person }).from(t.attendance).where(eq(t.attendance.session, session));
	return new Set(rows.map((row) => row.person));
}
