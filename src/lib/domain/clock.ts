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

/** Milliseconds left; negative once the time is over. */
export const remaining = (clock: Clock, now: number): number => clock.length - elapsed(clock, now);

/** More time, in minutes: after what was left, or from now if nothing was. */
export const extendClock = (clock: Clock, now: number, minutes: number): Clock => ({
	...clock,
	length: Math.max(clock.length, elapsed(clock, now)) + minutes * 60_000
});

/** When the time is over, in UTC milliseconds; while it is paused, as if it went on now. */
export const endsAt = (clock: Clock, now: number): number => now + remaining(clock, now);

export const pauseClock = (clock: Clock, now: number): Clock =>
	clock.pausedAt === null ? { ...clock, pausedAt: now } : clock;

export const resumeClock = (clock: Clock, now: number): Clock =>
	clock.pausedAt === null
		? clock
		: { ...clock, pausedAt: null, paused: clock.paused + Math.max(0, now - clock.pausedAt) };
