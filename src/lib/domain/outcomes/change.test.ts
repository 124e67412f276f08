import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { classOf, isRemission, isResponse, marksOf, pairOf } from './change.ts';

const phq9 = { points: 6, caseFrom: 10, source: 'a manual' };
const gad7 = { points: 4, caseFrom: 8, source: 'a manual' };
const forms = (...totals: (number | null)[]) =>
	totals.map((total, week) => ({ day: `2026-02-${String(2 + 7 * week).padStart(2, '0')}`, total }));

describe('the class between two whole forms', () => {
	test.each([
		// PHQ-9: reliable change from 6 points, a case from 10.
		[phq9, 16, 10, 'reliable-improvement'],
		[phq9, 16, 11, 'no-reliable-change'],
		[phq9, 16, 9, 'reliable-recovery'],
		[phq9, 15, 9, 'reliable-recovery'],
		[phq9, 14, 9, 'recovery'],
		[phq9, 10, 9, 'recovery'],
		[phq9, 10, 10, 'no-reliable-change'],
		[phq9, 10, 4, 'reliable-recovery'],
		[phq9, 10, 5, 'recovery'],
		[phq9, 9, 9, 'not-a-case'],
		[phq9, 9, 14, 'not-a-case'],
		[phq9, 9, 15, 'reliable-deterioration'],
		[phq9, 9, 4, 'not-a-case'],
		[phq9, 9, 3, 'reliable-improvement'],
		[phq9, 12, 17, 'no-reliable-change'],
		[phq9, 12, 18, 'reliable-deterioration'],
		// GAD-7: reliable change from 4 points, a case from 8.
		[gad7, 12, 8, 'reliable-improvement'],
		[gad7, 12, 9, 'no-reliable-change'],
		[gad7, 11, 7, 'reliable-recovery'],
		[gad7, 10, 7, 'recovery'],
		[gad7, 8, 7, 'recovery'],
		[gad7, 8, 8, 'no-reliable-change'],
		[gad7, 8, 4, 'reliable-recovery'],
		[gad7, 7, 7, 'not-a-case'],
		[gad7, 7, 3, 'reliable-improvement'],
		[gad7, 7, 4, 'not-a-case'],
		[gad7, 7, 10, 'not-a-case'],
		[gad7, 7, 11, 'reliable-deterioration'],
		[gad7, 9, 12, 'no-reliable-change'],
		[gad7, 9, 13, 'reliable-deterioration']
	] as const)('%j from %i to %i is %s', (rule, first, now, expected) => {
		expect(classOf({ first, now }, rule)).toBe(expected);
	});

	const pair = fc.record({ first: fc.nat({ max: 27 }), now: fc.nat({ max: 27 }) });
	test('is a change that counts exactly where the totals differ by the points', () => {
		fc.assert(
			fc.property(pair, ({ first, now }) => {
				const found = classOf({ first, now }, phq9);
				expect(found === 'reliable-deterioration').toBe(now - first >= 6);
				expect(found === 'reliable-improvement' || found === 'reliable-recovery').toBe(first - now >= 6);
				if (found.endsWith('recovery')) expect(first >= 10 && now < 10).toBe(true);
				if (found === 'not-a-case') expect(first < 10).toBe(true);
			})
		);
	});
});

test('a response is half of a case’s total or less', () => {
	expect([8, 9].map((now) => isResponse({ first: 16, now }, phq9))).toEqual([true, false]);
	expect([7, 8].map((now) => isResponse({ first: 15, now }, phq9))).toEqual([true, false]);
	expect(isResponse({ first: 9, now: 0 }, phq9)).toBe(false);
});

test('remission is a PHQ-9 under 5, of a case at the start, and of no other questionnaire', () => {
	expect([4, 5].map((now) => isRemission('phq-9', { first: 10, now }, phq9))).toEqual([true, false]);
	expect(isRemission('phq-9', { first: 9, now: 0 }, phq9)).toBe(false);
	expect(isRemission('gad-7', { first: 20, now: 0 }, gad7)).toBe(false);
});

describe('marks', () => {
	const marks = (...totals: (number | null)[]) => marksOf(forms(...totals), phq9).map(({ mark }) => mark);
	test('stand between whole forms alone, each against the first', () => {
		expect(marks(16, 11, 10, 22)).toEqual([null, null, 'better', 'worse']);
		expect(marks(null, 16, null, 10)).toEqual([null, 'better']);
		expect(marksOf(forms(null, 16, null, 10), phq9).map(({ index, by }) => [index, by])).toEqual([
			[1, 0],
			[3, -6]
		]);
	});
	test('are none for one form, for none, and without a published rule', () => {
		expect(marks(16)).toEqual([null]);
		expect(marks()).toEqual([]);
		expect(marks(null, null)).toEqual([]);
		expect(marksOf(forms(16, 2), null).map(({ mark }) => mark)).toEqual([null, null]);
	});
	test('agree with the class of the same two forms', () => {
		fc.assert(
			fc.property(fc.nat({ max: 27 }), fc.nat({ max: 27 }), (first, now) => {
				const mark = marksOf(forms(first, now), phq9)[1]!.mark;
				const found = classOf({ first, now }, phq9);
				expect(mark === 'worse').toBe(found === 'reliable-deterioration');
				expect(mark === 'better').toBe(found === 'reliable-improvement' || found === 'reliable-recovery');
			})
		);
	});
});

test('start against now is the first whole form and the latest', () => {
	expect(pairOf(forms(null, 14, null, 9, null))).toEqual({ first: 14, now: 9 });
	expect(pairOf(forms(null, 14, null))).toBeNull();
	expect(pairOf([])).toBeNull();
});
