import { elapsed, remaining, type Clock } from '#lib/domain/clock.ts';
import type { RoundRoom, RoundStaff } from './fold.ts';
import { speaker } from './turns.ts';

/** How a turn's time is going, in words: the end is announced, and no one is cut off. */
export type TimeLeft = 'fine' | 'little' | 'close';

export function timeLeft(clock: Clock, now: number): TimeLeft {
	const left = remaining(clock, now);
	if (left <= 0) return 'close';
	return left <= Math.min(30_000, clock.length / 4) ? 'little' : 'fine';
}

/** From 0 to 1, where it stays. */
export const share = (clock: Clock, now: number): number => Math.min(1, elapsed(clock, now) / clock.length);

/** Total time someone has had the floor, in ms, including the current turn. */
export function heardFor(staff: RoundStaff, { clock }: RoundRoom, seat: string, now: number): number {
	const before = staff.spent[seat] ?? 0;
	return clock && speaker(staff.turns) === seat ? before + elapsed(clock, now) : before;
}

/** The previous speaker who can be given the floor again, by the same rule as `round.back`. */
export function earlier({ turns, said }: RoundStaff, isIn: (seat: string) => boolean): string | null {
	const current = speaker(turns);
	const list = current ? said.slice(0, -1) : said;
	return list.findLast((seat) => isIn(seat) && seat !== current) ?? null;
}
