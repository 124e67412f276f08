import { eq, inArray } from 'drizzle-orm';
import type { RoomEvent } from '#lib/room/events.ts';
import type { RoomState, SeatCard } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { enrolledOn } from '#lib/server/programs/enrolments.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';

type Participant = Tables['sessionParticipant']['$inferInsert'];
type Staff = Tables['sessionStaff']['$inferInsert'];
/** Who did something, in the log's form, and when. */
type Act = { by: string; at: number };
type Place = { groupId: string; plannedStart: number } & ReturnType<typeof placeIn>;

/**
 * Freezes the current facts that a session's record needs (R18): at the start, its titles, time zone, modality, note format, roster and staff;
 * after that, each person let in and each staff member who joins. An existing row is left as it is.
 */
export async function freezing(session: number, state: RoomState, events: (Act & { event: RoomEvent })[]) {
	if (state.room.practice || state.room.startedAt === null) return none;
	const start = events.find(({ event }) => event.type === 'session.started');
	const seats = start ? Object.keys(state.staff.seats) : events.flatMap(({ event }) => seatIn(event));
	const staff = start ? Object.keys(state.staff.staff) : events.flatMap(({ event }) => staffIn(event));
	if (!start && seats.length + staff.length === 0) return none;
	const place = await placeOf(session);
	if (!place) return none;
	const act = { by: whoIn(events[0]!.by), at: events[0]!.at };
	return writing(
		session,
		[
			...(start ? await rosterRows(session, place, act) : []),
			...(await seatRows(session, state.staff.seats, seats, act))
		],
		await staffRows(session, staff, act),
		start && place
	);
}

/** The statements that freeze them; `place` is given when the session starts. */
export function writing(
	session: number,
	people: Participant[],
	staff: Staff[],
	place?: Place
): (tx: Tx) => Statement[] {
	const { t } = app().store;
	return (tx) => [
		...(place ? [tx.update(t.session).set(frozenIn(place)).where(eq(t.session.id, session))] : []),
		...people.map((row) => tx.insert(t.sessionParticipant).values(row).onConflictDoNothing()),
		...staff.map((row) => tx.insert(t.sessionStaff).values(row).onConflictDoNothing())
	];
}

/** A session with its group and program. */
export async function sessionInProgram(id: number) {
	const { t, db } = app().store;
	const [found] = await db
		.select({ session: t.session, group: t.group, program: t.program })
		.from(t.session)
		.innerJoin(t.group, eq(t.group.id, t.session.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(eq(t.session.id, id));
	return found ?? null;
}

export async function placeOf(session: number): Promise<Place | null> {
	const found = await sessionInProgram(session);
	if (!found) return null;
	const { groupId, plannedStart } = found.session;
	return { groupId, plannedStart, ...placeIn(found) };
}

/** What a session says about its group and program: as of its start or, before that, as they are now. */
export function placeIn({ session, group, program }: NonNullable<Awaited<ReturnType<typeof sessionInProgram>>>) {
	return {
		groupTitle: session.groupTitle ?? group.title,
		groupPurpose: session.groupPurpose ?? group.purpose,
		programName: session.programName ?? program.name,
		timeZone: session.timeZone ?? program.timeZone,
		modality: session.modality ?? group.meets,
		noteFormat: session.noteFormat ?? group.noteFormat,
		kind: session.kind ?? group.kind,
		serviceCode: session.serviceCode ?? group.serviceCode
	};
}

const frozenIn = ({ groupId: _, plannedStart: __, ...place }: Place) => place;

export async function rosterRows(session: number, { groupId, plannedStart, timeZone }: Place, { at }: Act) {
	const roster = await enrolledOn(groupId, dayOf(plannedStart, timeZone));
	return roster.map(({ enrolment, clientId, name, preferredName }): Participant => ({
		...{ id: randomId(), session, person: clientId, clientId, enrolment, name, preferredName },
		...{ source: 'roster', by: 'system', at }
	}));
}

/** The people let in on these seats: a client who is not on the roster, or a guest by the name they gave. */
export async function seatRows(session: number, cards: Record<string, SeatCard>, seats: string[], { by, at }: Act) {
	const came = seats.flatMap((seat) => {
		const card = cards[seat];
		return card && (card.status === 'admitted' || card.visits.length > 0) ? [{ seat, ...card }] : [];
	});
	const clients = await clientsOf(came.flatMap(({ client }) => client ?? []));
	return came.map(({ seat, name, client }): Participant => {
		const known = client === null ? undefined : clients.get(client);
		const base = { id: randomId(), session, by, at };
		return known
			? { ...base, person: known.id, clientId: known.id, ...namesIn(known), source: 'added' }
			: { ...base, person: seat, name, preferredName: name, source: 'walk-in' };
	});
}

/** Current name and credentials of the people who opened the console. */
export async function staffRows(session: number, ids: string[], { at }: Act): Promise<Staff[]> {
	if (ids.length === 0) return [];
	const { t, db } = app().store;
	const rows = await db
		.select({ staffId: t.staff.id, name: t.staff.name, credentials: t.staff.credentials })
		.from(t.staff)
		.where(inArray(t.staff.id, [...new Set(ids)]));
	return rows.map((row) => ({ id: randomId(), session, version: 0, ...row, by: 'system', at }));
}

export async function clientsOf(ids: string[]): Promise<Map<string, Tables['client']['$inferSelect']>> {
	if (ids.length === 0) return new Map();
	const { t, db } = app().store;
	const rows = await db
		.select()
		.from(t.client)
		.where(inArray(t.client.id, [...new Set(ids)]));
	return new Map(rows.map((row) => [row.id, row]));
}

const none = () => [];
const namesIn = ({ name, preferredName }: { name: string; preferredName: string }) => ({ name, preferredName });
/** `staff:maya` is Maya; a seat that acts by itself was let in earlier. */
const whoIn = (by: string) => (by.startsWith('staff:') ? by.slice(by.indexOf(':') + 1) : 'system');

function seatIn(event: RoomEvent): string[] {
	switch (event.type) {
		case 'seat.entered':
		case 'seat.admitted':
		case 'seat.bound':
			return [event.seat];
		default:
			return [];
	}
}

const staffIn = (event: RoomEvent): string[] =>
	event.type === 'staff.arrived' || event.type === 'lead.taken' ? [event.staff] : [];
