import { expect, test } from 'vitest';
import { facts } from './facts.ts';
import type { BreathingSeat } from './fold.ts';
import type { Run } from './patterns.ts';

const minute = 60_000;
const run = (startedAt: number, stoppedAt: number | null = null): Run => ({
	...{ pattern: 'slow', rounds: 6 },
	startedAt: startedAt * minute,
	stoppedAt
});
/** The facts of a person who was there for an hour and last rated at minute 50. */
function told(runs: Run[], ...seats: BreathingSeat[]) {
	const given = facts.person!({
		...{ config: null, block: { id: 'b', title: 'Paced breathing' }, floor: { turns: 0, ms: 0 } },
		room: { run: runs.at(-1) ?? null, earlier: runs.slice(0, -1), rated: { before: 0, after: 0 } },
		seats: seats.map((slice) => ({ slice, byStaff: false })),
		last: () => 50 * minute,
		present: { from: 0, to: 60 * minute }
	});
	return given.map((fact) => {
		const { at } = fact.source;
		const said =
			fact.kind === 'rating' ? [fact.before, fact.after] : fact.kind === 'rated-again' ? fact.after : fact.at;
		return [fact.id, said, at && at / minute];
	});
}

test('each breathing is in the record, with what was said after it', () => {
	const [first, second] = [run(10), run(30)];
	const seat = { before: 8, after: 3, afterRun: second.startedAt, earlier: [{ run: first.startedAt, after: 5 }] };
	expect(told([first, second], seat)).toEqual([
		['b/breathed', first.startedAt, 10],
		['b/breathed-2', second.startedAt, 30],
		['b/tension', [8, 5], null],
		['b/tension-2', 3, 50]
	]);
});

test('what was said on a phone before this one stays', () => {
	const [first, second] = [run(10), run(30)];
	const seats = [
		{ before: 8, after: 5, afterRun: first.startedAt },
		{ after: 3, afterRun: second.startedAt }
	];
	expect(told([first, second], ...seats).slice(2)).toEqual([
		['b/tension', [8, 5], null],
		['b/tension-2', 3, 50]
	]);
});

test('a start that was stopped while everybody got ready is none', () => {
	const [stopped, done] = [run(10, 10 * minute - 2_000), run(11)];
	expect(told([stopped, done], { before: 8, after: 3, afterRun: done.startedAt })).toEqual([
		['b/breathed', done.startedAt, 11],
		['b/tension', [8, 3], 50]
	]);
});

test('what was passed leaves nothing', () => {
	const [first, second] = [run(10), run(30)];
	const seat = { before: null, after: null, afterRun: second.startedAt };
	expect(told([first, second], seat).map(([id]) => id)).toEqual(['b/breathed', 'b/breathed-2']);
});

test('a rating from before it was named which breathing it is about is about the last', () => {
	expect(told([run(10)], { before: 8, after: 3 }).at(-1)).toEqual(['b/tension', [8, 3], 50]);
});
