import { expect, test } from 'vitest';
import { changedBy, plainTrend } from './plain-trend.ts';

test.each([
	[[4, 4, 5, 5], null],
	[[4, 5, 4, 5, 4, 5], 'same'],
	[[4, 4, 4, 5.4, 5.4, 5.4], 'same'],
	[[4, 4, 4, 5.5, 5.5, 5.5], 'little-better'],
	[[3, 3, 3, 9, 1, 6, 6, 6], 'better'],
	[[6, 6, 6, 4, 4, 4], 'little-worse'],
	[[8, 8, 8, 2, 2, 2], 'worse']
])('of moods of %j is said: %s', (ratings, said) => {
	expect(plainTrend(ratings, 10, 'better')).toBe(said);
});

test('less of what weighs on somebody is better', () => {
	expect(plainTrend([8, 8, 8, 4, 4, 4], 10, 'worse')).toBe('better');
	expect(plainTrend([2, 2, 2, 4, 4, 4], 10, 'worse')).toBe('little-worse');
});

test.each([
	[-5, 'same'],
	[-6, 'better'],
	[5, 'same'],
	[6, 'worse'],
	[0, 'same']
])('a questionnaire whose rule is six points, changed by %i, is %s', (change, said) => {
	expect(changedBy(change, 6)).toBe(said);
});
