import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { programOutcome } from './program.ts';
import { withheld } from './withheld.ts';

describe('counts of classes', () => {
	test('of fewer than five people are left out, with as many more as their difference from the total would tell', () => {
		expect(withheld([20, 0, 7, 5, 0, 6], 5)).toEqual([20, 0, 7, 5, 0, 6]);
		expect(withheld([20, 3, 7, 5, 0, 6], 5)).toEqual([20, null, 7, null, 0, 6]);
		expect(withheld([20, 1, 7, 2, 0, 6], 5)).toEqual([20, null, 7, null, 0, null]);
		expect(withheld([20, 3, 7, 2, 0, 6], 5)).toEqual([20, null, 7, null, 0, 6]);
		expect(withheld([20, 3, 0], 5)).toEqual([null, null, 0]);
		expect(withheld([2, 2, 1], 5)).toEqual([null, null, null]);
		expect(withheld([5, 0, 0], 5)).toEqual([5, 0, 0]);
	});

	test('never let a reader who knows the total find out about fewer than five', () => {
		fc.assert(
			fc.property(fc.array(fc.nat({ max: 12 }), { minLength: 2, maxLength: 6 }), (counts) => {
				const shown = withheld(counts, 5);
				const total = counts.reduce((sum, count) => sum + count, 0);
				const told = shown.reduce<number>((sum, count) => sum + (count ?? 0), 0);
				const hidden = shown.filter((count) => count === null).length;
				expect(shown.some((count) => count !== null && count > 0 && count < 5)).toBe(false);
				expect(hidden === 1).toBe(false);
				if (hidden > 0 && total >= 5) expect(total - told).toBeGreaterThanOrEqual(5);
				shown.forEach((count, i) => count !== null && expect(count).toBe(counts[i]));
			})
		);
	});
});

describe('a program’s outcome', () => {
	const rule = { points: 6, caseFrom: 10, source: 'a manual' };
	const forms = (...totals: (number | null)[]) => totals.map((total, i) => ({ day: `2026-03-0${i + 1}`, total }));
	const times = (count: number, ...totals: (number | null)[]) => Array.from({ length: count }, () => forms(...totals));
	const people = [
		...times(6, 16, 8),
		...times(5, 14, null, 13),
		...times(1, 10, 17),
		...times(2, 9),
		...times(1, null)
	];

	test('has its denominators, and classes by the rule with the small ones left out', () => {
		const { found, ...of } = programOutcome(people, 15, rule);
		expect(of).toEqual({ people: 15, measured: 12 });
		expect(found).toMatchObject({ first: 14.7, now: 10.8 });
		expect(Object.fromEntries(found!.classes!.map((it) => [it.class, it.people]))).toEqual({
			...{ 'reliable-recovery': 6, recovery: 0, 'reliable-improvement': 0, 'no-reliable-change': null },
			...{ 'not-a-case': 0, 'reliable-deterioration': null }
		});
	});
	test('of five people has its means, and no class that would single one of them out', () => {
		const five = [forms(16, 8), forms(14, null, 13), forms(10, 17), forms(12, 12), forms(18, 11)];
		const { people, measured, found } = programOutcome([...five, forms(9), forms(null, null)], 9, rule);
		expect({ people, measured, first: found!.first, now: found!.now }).toEqual({
			...{ people: 9, measured: 5 },
			...{ first: 14, now: 12.2 }
		});
		expect(found!.classes!.filter((it) => it.people !== null && it.people > 0)).toEqual([]);
	});
	test('is none of four people, and no class is counted without a published rule', () => {
		expect(programOutcome(times(4, 16, 8), 9, rule)).toEqual({ people: 9, measured: 4, found: null });
		expect(programOutcome(times(5, 16, 8), 9, null).found).toEqual({ first: 16, now: 8, classes: null });
		expect(programOutcome([], 0, rule)).toEqual({ people: 0, measured: 0, found: null });
	});
});
