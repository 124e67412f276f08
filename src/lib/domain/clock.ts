/** A timer as state (R9): browsers count down on their own. All in milliseconds; `startedAt` is UTC server time. */
export type Clock = { startedAt: number; length: number; pausedAt: number | null; paused: number };

export const startClock = (now: number, minutes: number): Clock => ({
	startedAt: now,
	length: minutes * 60_000,
	pausedAt: null,
	paused: 0
});

/** Milliseconds elapsed, without pauses; never negative, so setting the clock back does no harm. */
export const elapsed = (clock: Clock, now: number): number =>
	Math.max(0, (clock.pausedAt ?? now) - clock.startedAt - clock.paused);

/** Milliseconds left; negative once time is up. */
export const remaining = (clock: Clock, now: number): number => clock.length - elapsed(clock, now);

/** Adds minutes to the time left, or counts them from now if time is up. */
export const extendClock = (clock: Clock, now: number, minutes: number): Clock => ({
	...clock,
	length: Math.max(clock.length, elapsed(clock, now)) + minutes * 60_000
});

/** When time runs out, in UTC milliseconds; while paused, as if it resumed now. */
export const endsAt = (clock: Clock, now: number): number => now + remaining(clock, now);

export const pauseClock = (clock: Clock, now: number): Clock =>
	clock.pausedAt === null ? { ...clock, pausedAt: now } : clock;

export const resumeClock = (clock: Clock, now: number): Clock =>
	clock.pausedAt === null
		? clock
		: { ...clock, pausedAt: null, paused: clock.paused + Math.max(0, now - clock.pausedAt) };
