import { fitting, plain, type Expected, type People, type Person } from './people.ts';

/** Somebody in the waiting room, and who it may be. */
export type Arrival = {
	person: Person;
	/**
	 * `linked`: their own page is open on the phone, by the link and PIN that only they have. `expected`: the name means one person of the roster, who is not in, and no one else who waits gave a name that means them too.
	 */
	is: 'linked' | 'expected' | 'second-phone' | 'several' | 'new';
	/** Who it is, where one is expected. */
	client: Expected | null;
	/** Whose second phone it may be. */
	first: Person | null;
};

/** Everybody who waits, in the order they came. */
export function arrivals({ waiting, inside, expected }: Pick<People, 'waiting' | 'inside' | 'expected'>): Arrival[] {
	const linked = linkedIn(waiting, expected);
	const others = expected.filter((client) => ![...linked.values()].includes(client));
	const fits = new Map(waiting.map(({ seat, name }) => [seat, linked.has(seat) ? [] : fitting(name, others)]));
	const rivals = (client: Expected) => waiting.filter(({ seat }) => fits.get(seat)!.includes(client)).length;
	return waiting.map((person) => {
		const own = linked.get(person.seat);
		if (own) return { person, is: 'linked', client: own, first: null };
		const [client = null, ...rest] = fits.get(person.seat)!;
		const first = inside.find((it) => !it.card.byStaff && isOneName(person.name, it)) ?? null;
		if (client && !rest.length && rivals(client) === 1 && !first) return { person, is: 'expected', client, first };
		if (client) return { person, is: 'several', client: null, first };
		return { person, is: first ? 'second-phone' : 'new', client: null, first };
	});
}

/** By seat, who it is by their personal link; of two phones of one person, the one that came first. */
function linkedIn(waiting: readonly Person[], expected: readonly Expected[]): Map<string, Expected> {
	const found = new Map<string, Expected>();
	for (const { seat, card } of waiting) {
		const client = expected.find(({ clientId }) => clientId === card.known);
		if (client && ![...found.values()].includes(client)) found.set(seat, client);
	}
	return found;
}

const isOneName = (typed: string, { name, client }: Person): boolean =>
	plain(name) === plain(typed) || (client !== null && fitting(typed, [client]).length > 0);

/** What lets in everybody of whom the roster says who they are. */
export const letIn = (all: Arrival[]) =>
	all.flatMap(({ person: { seat }, client }) =>
		client ? [{ type: 'seat.admit' as const, seat, client: client.clientId }] : []
	);
