import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DelayedReviews, undoable } from './delayed-reviews.svelte.ts';

const ana = { note: 'a', name: 'Ana' };
const ben = { note: 'b', name: 'Ben' };
let sent: [string, boolean][];
let takes: boolean;
let reviews: DelayedReviews;
const onSent = vi.fn();

beforeEach(() => {
	vi.useFakeTimers();
	[sent, takes] = [[], true];
	onSent.mockClear();
	reviews = new DelayedReviews(async (note, leaving) => {
		sent.push([note, leaving]);
		return takes;
	}, onSent);
});
afterEach(() => vi.useRealTimers());

test('a review is sent once, when the time to take it back is over', async () => {
	reviews.add(ana);
	reviews.add(ana);
	await vi.advanceTimersByTimeAsync(undoable - 1);
	expect(sent).toEqual([]);
	expect(reviews.has('a')).toBe(true);
	await vi.advanceTimersByTimeAsync(1);
	expect(sent).toEqual([['a', false]]);
	expect(reviews.waiting).toEqual([]);
	expect(onSent).toHaveBeenCalledOnce();
});

test('what is taken back was never sent; the last one goes first', async () => {
	reviews.add(ana);
	await vi.advanceTimersByTimeAsync(2_000);
	reviews.add(ben);
	expect(reviews.undo()).toEqual(ben);
	expect(reviews.undo('nobody')).toBeNull();
	await vi.advanceTimersByTimeAsync(undoable);
	expect(sent).toEqual([['a', false]]);
	expect(reviews.undo()).toBeNull();
});

test('[R22] leaving sends everything that waits, at once and once', async () => {
	reviews.add(ana);
	reviews.add(ben);
	reviews.flush();
	reviews.flush();
	await vi.advanceTimersByTimeAsync(undoable);
	expect(sent).toEqual([
		['a', true],
		['b', true]
	]);
});

test('what the server did not take is named, and can be tried again', async () => {
	takes = false;
	reviews.add(ana);
	await vi.advanceTimersByTimeAsync(undoable);
	expect(reviews.failed).toEqual([ana]);
	takes = true;
	reviews.add(ana);
	expect(reviews.failed).toEqual([]);
	await vi.advanceTimersByTimeAsync(undoable);
	expect([sent.length, reviews.failed]).toEqual([2, []]);
});
