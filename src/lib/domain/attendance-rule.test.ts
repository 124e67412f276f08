import { expect, test } from 'vitest';
import { rulesMet, type AttendanceLine, type AttendanceRule } from './attendance-rule.ts';

/** One letter per day starting March 1: a attended, l late, m missed, e excused. */
const lines = (letters: string): AttendanceLine[] =>
	[...letters].map((letter, i) => ({
		day: `2026-03-${String(i + 1).padStart(2, '0')}`,
		outcome: letter === 'm' ? 'missed' : letter === 'e' ? 'excused' : 'attended',
		isLate: letter === 'l'
	}));
const rule = (kind: AttendanceRule['kind'], count: number, more: Partial<AttendanceRule> = {}): AttendanceRule => ({
	...{ id: kind, kind, count, windowDays: 14, countsExcused: false, ...more }
});
/** As of March 14. */
const since = (windowDays: number) => `2026-03-${String(15 - windowDays).padStart(2, '0')}`;
const met = (one: AttendanceRule, letters: string) =>
	rulesMet([one], lines(letters), since).map(({ counted, of, lastOn }) => [counted, of, lastOn]);

test('so many missed within the window, excused ones by the rule', () => {
	expect(met(rule('missed', 2), 'amamaa')).toEqual([[2, 6, '2026-03-04']]);
	expect(met(rule('missed', 3), 'amamaa')).toEqual([]);
	expect(met(rule('missed', 3), 'amameaa')).toEqual([]);
	expect(met(rule('missed', 3, { countsExcused: true }), 'amamea')).toEqual([[3, 6, '2026-03-05']]);
	expect(met(rule('missed', 2, { windowDays: 11 }), 'mmmaaa')).toEqual([]);
});

test('so many in a row up to now; an excused one neither adds to it nor ends it', () => {
	expect(met(rule('in-a-row', 2), 'aamm')).toEqual([[2, 4, '2026-03-04']]);
	expect(met(rule('in-a-row', 2), 'mmaa')).toEqual([]);
	expect(met(rule('in-a-row', 2), 'amem')).toEqual([[2, 4, '2026-03-04']]);
	expect(met(rule('in-a-row', 3, { countsExcused: true }), 'amem')).toEqual([[3, 4, '2026-03-04']]);
});

test('late so many times', () => {
	expect(met(rule('late', 2), 'alal')).toEqual([[2, 4, '2026-03-04']]);
	expect(met(rule('late', 3), 'alal')).toEqual([]);
});

test('below a goal, once there is something to take a share of', () => {
	expect(met(rule('goal', 80), 'aaam')).toEqual([[75, 4, '2026-03-04']]);
	expect(met(rule('goal', 75), 'aaam')).toEqual([]);
	expect(met(rule('goal', 80), 'am')).toEqual([]);
	expect(met(rule('goal', 80), 'aaae')).toEqual([]);
	expect(met(rule('goal', 80, { countsExcused: true }), 'aaae')).toEqual([[75, 4, '2026-03-04']]);
});
