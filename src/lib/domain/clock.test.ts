import { expect, test } from 'vitest';
import { minutes, ten } from '#tests/support/given.ts';
import { elapsed, endsAt, extendClock, remaining, startClock } from './clock.ts';

const clock = startClock(ten, 10);

test('[R9] more time comes after what was left, or counts from now if nothing was', () => {
	expect(remaining(extendClock(clock, ten + minutes(4), 2), ten + minutes(4))).toBe(minutes(8));
	expect(remaining(extendClock(clock, ten + minutes(15), 2), ten + minutes(15))).toBe(minutes(2));
});

test('[R9] the end of a clock is the same whenever it is read, and moves on while it stands still', () => {
	expect(endsAt(clock, ten + minutes(3))).toBe(ten + minutes(10));
	expect(endsAt(clock, ten + minutes(12))).toBe(ten + minutes(10));
	const paused = { ...clock, pausedAt: ten + minutes(3) };
	expect(endsAt(paused, ten + minutes(5))).toBe(ten + minutes(12));
});

test('[R9] a server clock that was set back never gives time away', () => {
	expect(elapsed(clock, ten - minutes(1))).toBe(0);
	expect(remaining(clock, ten - minutes(1))).toBe(minutes(10));
});
