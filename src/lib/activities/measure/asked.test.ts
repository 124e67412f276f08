import { expect, test } from 'vitest';
import { gad7 } from '#lib/measures/gad-7/measure.ts';
import { rangeOf } from '#lib/measures/score.ts';
import { phq9 } from '#lib/measures/phq-9/measure.ts';
import { asked, chosenWords, nextOpen } from '#lib/activities/questionnaire/asked.ts';
import { lastTotals, safetyOf, totalsOf } from './earlier.ts';
import { rows } from './people.ts';

const ids = (answers: Record<string, number | null>, staffed: boolean) =>
	asked(phq9, answers, staffed).map((item) => item.id);

test('a question about safety waits until a facilitator is here, and stays once it was answered', () => {
	expect(ids({}, true)).toHaveLength(10);
	expect(ids({}, false)).not.toContain('harm');
	expect(ids({}, false)).toHaveLength(9);
	expect(ids({ harm: 0 }, false)).toContain('harm');
	expect(asked(gad7, {}, false)).toHaveLength(7);
});

test('after an answer comes the next open question, then what was left open before it', () => {
	const next = (answers: Record<string, number | null>, after?: string) => nextOpen(phq9.items, answers, after)?.id;
	expect(next({})).toBe('interest');
	expect(next({ interest: 1 }, 'interest')).toBe('down');
	const butOne = Object.fromEntries(phq9.items.filter(({ id }) => id !== 'sleep').map(({ id }) => [id, null]));
	expect(next(butOne, 'harm')).toBe('sleep');
	expect(next({ ...butOne, sleep: 0 }, 'harm')).toBeUndefined();
});

test('an answer is told in the form’s own words, never as its score', () => {
	const sleep = phq9.items[2]!;
	expect(chosenWords(sleep, { sleep: 2 })).toEqual(sleep.choices[2]!.label);
	expect(chosenWords(sleep, { sleep: null })).toBeNull();
	expect(chosenWords(sleep, {})).toBeNull();
});

test('staff see a total only where every scored item has an answer, and how many are open otherwise', () => {
	const all = Object.fromEntries(phq9.items.map(({ id }) => [id, 1]));
	const seats = {
		ana: { answers: all, finished: true },
		ben: { answers: { ...all, harm: null, difficulty: null }, finished: true }
	};
	const told = rows(phq9, { cho: 'Cho', ben: 'Ben', ana: 'Ana' }, seats, { flagged: { ana: 5 } });
	expect(
		told.map(({ name, answered, open, finished, flagged, score }) => [
			name,
			answered,
			open,
			finished,
			flagged,
			score.total
		])
	).toEqual([
		['Ana', 10, 0, true, 5, 9],
		['Ben', 8, 1, true, null, null],
		['Cho', 0, 9, false, null, null]
	]);
	expect([rangeOf(phq9).most, rangeOf(gad7).most]).toEqual([27, 21]);
});

test('of earlier sessions staff see whole totals of the same measure, newest first, each with its safety item, and no other answer', () => {
	const all = (value: number) => Object.fromEntries(phq9.items.map(({ id }) => [id, value]));
	const earlier = [all(3), { ...all(2), sleep: null }, all(1), { nervous: 2 }, {}].map((answers, i) => {
		return { day: `2026-01-0${i + 1}`, totals: totalsOf(answers), safety: safetyOf(answers) };
	});
	expect(earlier.map(({ totals }) => totals)).toEqual([
		{ 'phq-9': 27 },
		{ 'phq-9': null },
		{ 'phq-9': 9 },
		{ 'gad-7': null },
		{}
	]);
	expect(lastTotals('phq-9', earlier)).toEqual([
		{ day: '2026-01-03', total: 9, safety: 1 },
		{ day: '2026-01-01', total: 27, safety: 3 }
	]);
	expect(lastTotals('gad-7', earlier)).toEqual([]);
});
