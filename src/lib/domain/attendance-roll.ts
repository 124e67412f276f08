import { presenceOf, type Meeting, type Presence, type Stay } from './attendance.ts';

/** A client expected at a session. */
export type Expected = { clientId: string; name: string };
/** A seat as the room knows it; `client` is null for a guest. */
export type Seated = { seat: string; name: string; client: string | null; visits: Stay[] };

/** One line of the roll. `person` is the client, or the seat of a guest: the key of attendance and of notes. */
export type Listed = {
	person: string;
	clientId: string | null;
	name: string;
	seats: string[];
	/** Bound to no client, or to one who is not on the roster. */
	guest: boolean;
	presence: Presence;
};

/**
 * Everybody a session is about: the whole roster, seated or not, and after it whoever else was there. A client with two
 * seats (a second phone) is one person. Somebody who only waited and was never in the room is not listed.
 */
export function rollOf(roster: Expected[], seats: Seated[], meeting: Meeting): Listed[] {
	const expected = new Map(roster.map((client) => [client.clientId, client.name]));
	const people = new Map<string, Seated[]>(roster.map((client) => [client.clientId, []]));
	for (const seat of seats) {
		const person = seat.client ?? seat.seat;
		if (expected.has(person) || seat.visits.length > 0) people.set(person, [...(people.get(person) ?? []), seat]);
	}
	const listed = [...people].map(([person, own]) => ({
		person,
		clientId: expected.has(person) ? person : (own[0]?.client ?? null),
		name: expected.get(person) ?? own[0]!.name,
		seats: own.map((seat) => seat.seat),
		guest: !expected.has(person),
		presence: presenceOf(
			own.flatMap((seat) => seat.visits),
			meeting
		)
	}));
	return listed.filter(({ guest, presence }) => !guest || presence.stays.length > 0);
}
