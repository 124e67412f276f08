import { fitting, plain, type Expected, type People, type Person } from './people.ts';

/** Somebody in the waiting room, and who it may be. */
export type Arrival = {
	person: Person;
	/** `expected`: the name means one person of the roster, who is not in, and no one else who waits gave a name that means them too. */
	is: 'expected' | 'second-phone' | 'several' | 'new';
	/** Who it is, where one is expected. */
	client: Expected | null;
	/** Whose second phone it may be. */
	first: Person | null;
};

/** Everybody who waits, in the order they came. */
export function arrivals({ waiting, inside, expected }: Pick<People, 'waiting' | 'inside' | 'expected'>): Arrival[] {
	const fits = new Map(waiting.map(({ seat, name }) => [seat, fitting(name, expected)]));
	const rivals = (client: Expected) => waiting.filter(({ seat }) => fits.get(seat)!.includes(client)).length;
	return waiting.map((person) => {
		const [client = null, ...others] = fits.get(person.seat)!;
		const first = inside.find((it) => !it.card.byStaff && isOneName(person.name, it)) ?? null;
		if (client && !others.length && rivals(client) === 1 && !first) return { person, is: 'expected', client, first };
		if (client) return { person, is: 'several', client: null, first };
		return { person, is: first ? 'second-phone' : 'new', client: null, first };
	});
}

const isOneName = (typed: string, { name, client }: Person): boolean =>
	plain(name) === plain(typed) || (client !== null && fitting(typed, [client]).length > 0);

/** What lets in everybody of whom the roster says who they are. */
export const letIn = (all: Arrival[]) =>
	all.flatMap(({ person: { seat }, client }) =>
		client ? [{ type: 'seat.admit' as const, seat, client: client.clientId }] : []
	);
