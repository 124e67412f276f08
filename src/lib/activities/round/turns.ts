/** Someone's standing in the round. `later` asked to go after the others; someone who passed can still come in. */
export type Standing = 'waiting' | 'later' | 'speaking' | 'spoke' | 'passed';
export type Turn = { seat: string; standing: Standing };

const isToCome = ({ standing }: Turn) => standing === 'waiting' || standing === 'later';

/** Those still to speak, in order. */
export const toCome = (turns: Turn[]): Turn[] => turns.filter(isToCome);

export const speaker = (turns: Turn[]): string | null =>
	turns.find((turn) => turn.standing === 'speaking')?.seat ?? null;

/** How many are done for now: they spoke or passed. */
export const done = (turns: Turn[]): number => turns.filter((it) => !isToCome(it) && it.standing !== 'speaking').length;

export const without = (turns: Turn[], seat: string): Turn[] => turns.filter((turn) => turn.seat !== seat);

/** The same order, with one person's standing changed. */
export const standing = (turns: Turn[], seat: string, standing: Standing): Turn[] =>
	turns.map((turn) => (turn.seat === seat ? { seat, standing } : turn));

export const toEnd = (turns: Turn[], seat: string, standing: 'waiting' | 'later'): Turn[] => [
	...without(turns, seat),
	{ seat, standing }
];

/** Puts one person next among those still to come. */
export function toFront(turns: Turn[], seat: string): Turn[] {
	const others = without(turns, seat);
	const at = others.findIndex(isToCome);
	const before = at < 0 ? others.length : at;
	return [...others.slice(0, before), { seat, standing: 'waiting' }, ...others.slice(before)];
}
