import { expect, test } from 'vitest';
import { minutes, ten } from '#tests/support/given.ts';
import { elapsed, pauseClock, remaining, resumeClock, startClock } from '#lib/domain/clock.ts';
import { neighbour, type Block } from './agenda/block.ts';

const clock = startClock(ten, 10);

test('[R9] a clock is told once, and whoever reads it later counts by itself', () => {
	expect(remaining(clock, ten)).toBe(minutes(10));
	expect(remaining(clock, ten + minutes(4))).toBe(minutes(6));
});

test('[R9] a block that runs over has less than nothing left', () => {
	expect(remaining(clock, ten + minutes(12))).toBe(-minutes(2));
});

test('[R9] a pause does not count, however often', () => {
	const paused = pauseClock(clock, ten + minutes(3));
	expect(remaining(paused, ten + minutes(9))).toBe(minutes(7));
	const resumed = resumeClock(paused, ten + minutes(9));
	expect(remaining(resumed, ten + minutes(10))).toBe(minutes(6));
	const again = resumeClock(pauseClock(resumed, ten + minutes(11)), ten + minutes(20));
	expect(remaining(again, ten + minutes(21))).toBe(minutes(4));
});

test('[R9] pausing a paused clock and resuming a running one change nothing', () => {
	const paused = pauseClock(clock, ten + minutes(3));
	expect(pauseClock(paused, ten + minutes(5))).toBe(paused);
	expect(resumeClock(clock, ten + minutes(5))).toBe(clock);
});

test('[R9] a server clock that was set back never gives time away', () => {
	expect(elapsed(clock, ten - minutes(1))).toBe(0);
	const resumed = resumeClock(pauseClock(clock, ten + minutes(3)), ten + minutes(2));
	expect(resumed.paused).toBe(0);
});

test('the block beside the current one is the next that is not skipped', () => {
	const [a, b, c] = ['a', 'b', 'c'].map((id): Block => ({ id, title: id, minutes: 5, activity: null }));
	const blocks = [a!, b!, c!];
	expect(neighbour(blocks, 'a', ['b'], 1)).toBe(c);
	expect(neighbour(blocks, 'c', ['b'], -1)).toBe(a);
	expect(neighbour(blocks, 'c', [], 1)).toBeNull();
	expect(neighbour(blocks, 'a', [], -1)).toBeNull();
	expect(neighbour(blocks, null, ['a'], 1)).toBe(b);
	expect(neighbour(blocks, null, [], -1)).toBeNull();
});
