import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { grace, Presence } from './presence.ts';

const ana = { session: 1, who: 'seat:ana' };
let told: string[];
let presence: Presence;

beforeEach(() => {
	vi.useFakeTimers();
	told = [];
	presence = new Presence({
		arrived: ({ who }) => told.push(`${who} came`),
		departed: ({ who }) => told.push(`${who} left`)
	});
});
afterEach(() => vi.useRealTimers());

test('a phone that is locked for a moment does not count as gone', () => {
	presence.came(ana);
	presence.went(ana);
	vi.advanceTimersByTime(grace - 1);
	presence.came(ana);
	vi.advanceTimersByTime(10 * grace);
	expect(told).not.toContain('seat:ana left');
});

test('away for longer than the grace, she is gone, once', () => {
	presence.came(ana);
	presence.went(ana);
	vi.advanceTimersByTime(5 * grace);
	expect(told).toEqual(['seat:ana came', 'seat:ana left']);
});

test('three tabs are one person, who leaves with the last', () => {
	for (let tab = 0; tab < 3; tab += 1) presence.came(ana);
	presence.went(ana);
	presence.went(ana);
	vi.advanceTimersByTime(5 * grace);
	expect(told).not.toContain('seat:ana left');
	presence.went(ana);
	vi.advanceTimersByTime(grace);
	expect(told.at(-1)).toBe('seat:ana left');
});

test('after a restart somebody expected who does not come back is gone after the grace', () => {
	presence.expect(ana);
	presence.expect({ session: 1, who: 'seat:ben' });
	presence.came(ana);
	vi.advanceTimersByTime(grace);
	expect(told).toEqual(['seat:ana came', 'seat:ben left']);
});
