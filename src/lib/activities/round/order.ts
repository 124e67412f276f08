import type { Need } from '#lib/domain/need.ts';

export const orders = ['need', 'volunteer', 'shuffle', 'roster'] as const;
export type OrderBy = (typeof orders)[number];

/**
 * People who said at check-in that a few minutes would help go first. Those who want to talk alone are not put in front
 * of everyone: that is one to one, after group.
 */
export const inNeed = (needs: Record<string, Need | null | undefined>): string[] =>
	Object.keys(needs).filter((seat) => needs[seat] === 'few-minutes');

/** By name, as on a roster. */
export const byRoster = (names: Record<string, string>): string[] =>
	Object.entries(names)
		.map(([seat, name]) => ({ seat, name: name.toLowerCase() }))
		.sort((a, b) => (a.name === b.name ? (a.seat < b.seat ? -1 : 1) : a.name < b.name ? -1 : 1))
		.map(({ seat }) => seat);

/** The given people first, in that order, then the others as they were. */
export const withFirst = (first: string[], all: string[]): string[] => [
	...first.filter((seat, at) => all.includes(seat) && first.indexOf(seat) === at),
	...all.filter((seat) => !first.includes(seat))
];
