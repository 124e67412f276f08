import { expect, test } from 'vitest';
import { RoomClock } from './room-clock.ts';

const hour = 3_600_000;
function clocks() {
	const at = { wall: 1_000 * hour, up: 500 };
	const clock = new RoomClock(
		() => at.wall,
		() => at.up
	);
	const pass = (ms: number) => {
		at.wall += ms;
		at.up += ms;
	};
	return { at, clock, pass };
}

test('[R9] a clock set back an hour: time goes on, and by how much it was set back is said once', () => {
	const { at, clock, pass } = clocks();
	const start = clock.now;
	pass(60_000);
	at.wall -= hour;
	pass(60_000);
	expect(clock.now - start).toBe(120_000);
	expect([clock.takeSetBack(), clock.takeSetBack()]).toEqual([hour, 0]);
	expect(clock.lead).toBe(hour);
});

test('a clock that jumps ahead is followed: a device slept, or was wrong before', () => {
	const { at, clock } = clocks();
	const start = clock.now;
	at.wall += hour;
	expect(clock.now - start).toBe(hour);
	expect([clock.takeSetBack(), clock.lead]).toEqual([0, 0]);
});

test('set back and right again: no time is counted twice', () => {
	const { at, clock, pass } = clocks();
	const start = clock.now;
	at.wall -= hour;
	pass(60_000);
	expect(clock.now - start).toBe(60_000);
	at.wall += hour;
	pass(60_000);
	expect(clock.now - start).toBe(120_000);
	expect(clock.lead).toBe(0);
});

test('small corrections are no fault, and never take time back', () => {
	const { at, clock, pass } = clocks();
	const start = clock.now;
	pass(1_000);
	at.wall -= 900;
	expect(clock.now - start).toBe(1_000);
	expect([clock.takeSetBack(), clock.lead]).toEqual([0, 0]);
});

test('what has happened is not to come', () => {
	const { at, clock, pass } = clocks();
	clock.reach(at.wall + hour);
	pass(1_000);
	expect(clock.now).toBe(at.wall - 1_000 + hour + 1_000);
});
