import { presenceOf, type Meeting, type Presence, type Stay } from './attendance.ts';

/** Someone the record always names: expected at the session, or added to it afterward. */
export type Expected = { person: string; clientId: string | null; name: string; guest: boolean };
/** A seat as the room knows it and the client it belongs to; `client` is null for a guest. */
export type Seated = { seat: string; person: string; name: string; client: string | null; visits: Stay[] };

/** One line of the roll. `person` is the client, or a guest's seat: the key for attendance and notes. */
export type Listed = {
	person: string;
	clientId: string | null;
	name: string;
	seats: string[];
	/** Not on the roster when the session started. */
	guest: boolean;
	presence: Presence;
};

/**
 * Everyone a session is about: the whole roster, seated or not, then anyone else who was there. A client with two seats
 * (a second phone) is one person. Someone who only waited and was never admitted is not listed.
 */
export function rollOf(expected: Expected[], seats: Seated[], meeting: Meeting): Listed[] {
	const known = new Map(expected.map((one) => [one.person, one]));
	const people = new Map<string, Seated[]>(expected.map(({ person }) => [person, []]));
	for (const seat of seats) {
		const { person } = seat;
		if (known.has(person) || seat.visits.length > 0) people.set(person, [...(people.get(person) ?? []), seat]);
	}
	const listed = [...people].map(([person, own]) => ({
		person,
		clientId: known.get(person)?.clientId ?? own[0]?.client ?? null,
		name: known.get(person)?.name ?? own[0]!.name,
		seats: own.map((seat) => seat.seat),
		guest: known.get(person)?.guest ?? true,
		presence: presenceOf(
			own.flatMap((seat) => seat.visits),
			meeting
		)
	}));
	return listed.filter(({ person, presence }) => known.has(person) || presence.stays.length > 0);
}
