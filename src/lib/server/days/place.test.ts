import { expect, test } from 'vitest';
import { where } from './place.ts';

const minutes = 60_000;
const block = (status: 'lobby' | 'live', startsAt: number) => ({
	...{ status, plannedStart: startsAt * minutes, plannedMinutes: 50, endedAt: null }
});
const at = (now: number, ...open: ReturnType<typeof block>[]) => {
	const found = where(open, now * minutes);
	return found && found.plannedStart / minutes;
};

test('a phone stays where it is until that ends, however early the next doors open', () => {
	expect(at(45, block('live', 0), block('lobby', 60))).toBe(0);
	expect(at(55, block('live', 0), block('lobby', 60))).toBe(0);
	expect(at(65, block('lobby', 60), block('lobby', 120))).toBe(60);
	expect(at(65)).toBeNull();
});

test('a session that runs over keeps nobody from the next one once that has begun', () => {
	expect(at(62, block('live', 0), block('live', 60))).toBe(60);
	// It began early, so the first one still has time left.
	expect(at(45, block('live', 0), block('live', 60))).toBe(0);
});

test('of open doors and a session that is on, somebody is in the one that is on', () => {
	expect(at(70, block('lobby', 0), block('live', 60))).toBe(60);
});
