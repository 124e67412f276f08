import type { Need } from '#lib/activities/check-in/fields.ts';

export const orders = ['need', 'volunteer', 'shuffle', 'roster'] as const;
export type OrderBy = (typeof orders)[number];

/**
 * Who said at check-in that a few minutes would help, to be heard first. Who wants to talk alone is not put in front of everybody:
 * that is for the two of them, after group.
 */
export const inNeed = (needs: Record<string, Need | null | undefined>): string[] =>
	Object.keys(needs).filter((seat) => needs[seat] === 'few-minutes');

/** By name, as a roster is read. */
export const byRoster = (names: Record<string, string>): string[] =>
	Object.entries(names)
		.map(([seat, name]) => ({ seat, name: name.toLowerCase() }))
		.sort((a, b) => (a.name === b.name ? (a.seat < b.seat ? -1 : 1) : a.name < b.name ? -1 : 1))
		.map(({ seat }) => seat);

/** Some first, as they were named, then the others as they were. */
export const withFirst = (first: string[], all: string[]): string[] => [
	...first.filter((seat, at) => all.includes(seat) && first.indexOf(seat) === at),
	...all.filter((seat) => !first.includes(seat))
];

/** An order nobody chose, the same for the same seed. */
export function shuffled(seats: string[], seed: string): string[] {
	const next = chance(seed);
	const list = [...seats].sort();
	for (let at = list.length - 1; at > 0; at--) {
		const with_ = Math.floor(next() * (at + 1));
		[list[at], list[with_]] = [list[with_]!, list[at]!];
	}
	return list;
}

/** Numbers from 0 to 1 that follow from a seed alone: FNV-1a over its letters, then mulberry32. */
function chance(seed: string): () => number {
	let state = 0x811c9dc5;
	for (const letter of seed) state = Math.imul(state ^ letter.codePointAt(0)!, 0x01000193);
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}
