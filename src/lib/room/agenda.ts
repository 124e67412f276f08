import type { ActivityConfig } from '../activities/rules.ts';

/** One part of a session's plan. `minutes` are planned; a block without an activity is talk. */
export type Block = {
	id: string;
	title: string;
	minutes: number;
	activity: ActivityConfig | null;
	/** Pinned to the clock: it should begin at this moment, UTC milliseconds. */
	startsAt?: number;
};

/** No plan has more. */
export const mostBlocks = 30;

/** A plan whose pins go back in time cannot be kept. */
export const isInOrder = (blocks: Block[]): boolean => {
	const pins = blocks.flatMap(({ startsAt }) => startsAt ?? []);
	return pins.every((pin, i) => i === 0 || pin > pins[i - 1]!);
};

/** A timer as state (R9): browsers count by themselves. All in milliseconds; `startedAt` is UTC in server time. */
export type Clock = { startedAt: number; length: number; pausedAt: number | null; paused: number };

export const startClock = (now: number, minutes: number): Clock => ({
	startedAt: now,
	length: minutes * 60_000,
	pausedAt: null,
	paused: 0
});

/** Milliseconds that count so far, pauses left out; never negative, so a clock set back does no harm. */
export const elapsed = (clock: Clock, now: number): number =>
	Math.max(0, (clock.pausedAt ?? now) - clock.startedAt - clock.paused);

/** Milliseconds left; negative once the block runs over. */
export const remaining = (clock: Clock, now: number): number => clock.length - elapsed(clock, now);

export const pauseClock = (clock: Clock, now: number): Clock =>
	clock.pausedAt === null ? { ...clock, pausedAt: now } : clock;

export const resumeClock = (clock: Clock, now: number): Clock =>
	clock.pausedAt === null
		? clock
		: { ...clock, pausedAt: null, paused: clock.paused + Math.max(0, now - clock.pausedAt) };

/** The block after or before the current one, skipped ones left out; null past either end. */
export function neighbour(blocks: Block[], current: string | null, skipped: string[], step: 1 | -1): Block | null {
	const at = blocks.findIndex((block) => block.id === current);
	for (let i = at + step; i >= 0 && i < blocks.length; i += step)
		if (!skipped.includes(blocks[i]!.id)) return blocks[i]!;
	return null;
}
