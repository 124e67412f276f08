import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Throttle } from './throttle.ts';

let throttle: Throttle;
beforeEach(() => {
	vi.useFakeTimers();
	throttle = new Throttle();
});
afterEach(() => vi.useRealTimers());

const maya = { key: 'maya 10.0.0.8', free: 5 };
const clinic = { key: '10.0.0.8', free: 50 };
const guess = () => throttle.attempt([maya, clinic]);

test('the wait doubles with each failure, up to a quarter of an hour, and never becomes a lock', async () => {
	for (let free = 1; free < 5; free++) expect(await guess()).toBe(0);
	const waits: number[] = [];
	for (let failed = 5; failed <= 14; failed++) {
		expect(await guess()).toBe(0);
		waits.push(await guess());
		vi.advanceTimersByTime(waits.at(-1)! * 1000);
	}
	expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900, 900]);
});

test('asking during the wait neither counts nor makes it longer', async () => {
	for (let i = 0; i < 5; i++) await guess();
	vi.advanceTimersByTime(10_000);
	for (let i = 0; i < 100; i++) expect(await guess()).toBe(5);
	vi.advanceTimersByTime(5_000);
	expect(await guess()).toBe(0);
});

test('the right password forgets the failures of that person', async () => {
	for (let i = 0; i < 4; i++) await guess();
	await throttle.succeeded([maya, clinic]);
	for (let i = 0; i < 5; i++) expect(await guess()).toBe(0);
	expect(await guess()).toBe(15);
});

test('many guesses at the same time gain nothing', async () => {
	const answers = await Promise.all(Array.from({ length: 20 }, guess));
	expect(answers).toEqual([0, 0, 0, 0, 0, ...Array(15).fill(15)]);
});

test('many names from one address are slowed as well', async () => {
	const waits: number[] = [];
	for (let i = 0; i < 52; i++) waits.push(await throttle.attempt([{ key: `name ${i}`, free: 5 }, clinic]));
	expect(waits.slice(0, 50).every((wait) => wait === 0)).toBe(true);
	expect(waits.slice(50)).toEqual([15, 15]);
});
