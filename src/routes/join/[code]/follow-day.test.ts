import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { followDay } from './follow-day.ts';

let asked: number;
let waits: boolean;
let moved: number;
let stop: () => void;

beforeEach(() => {
	vi.useFakeTimers();
	[asked, waits, moved] = [0, false, 0];
	vi.stubGlobal('document', Object.assign(new EventTarget(), { hidden: false }));
	vi.stubGlobal('window', new EventTarget());
	vi.stubGlobal('fetch', async () => {
		asked += 1;
		return Response.json({ place: waits ? 'next' : 'here' });
	});
	stop = followDay(
		() => 'here',
		() => waits,
		() => (moved += 1)
	);
});
afterEach(() => {
	stop();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

test('while somebody takes part their phone asks three times a minute', async () => {
	await pass(4);
	expect(asked).toBe(1);
	await pass(60);
	expect(asked).toBe(4);
	expect(moved).toBe(0);
});

test('once their session is over it asks within seconds, and goes along', async () => {
	await pass(5);
	waits = true;
	await pass(4);
	expect(moved).toBe(1);
	await pass(12);
	expect(asked).toBe(5);
});

test('back on the network it asks at once, and once it has left, never again', async () => {
	await pass(5);
	window.dispatchEvent(new Event('online'));
	await pass(0);
	expect(asked).toBe(2);
	stop();
	await pass(60);
	expect(asked).toBe(2);
});
