import { expect, test } from 'vitest';
import { later } from './later.ts';
import { daysBetween, mondayOf, plusDays, readRule, ruleOf, weekdayOf } from './rule.ts';

test('a rule is read as it was written', () => {
	expect(ruleOf({ days: ['FR', 'MO'], every: 1 })).toBe('FREQ=WEEKLY;BYDAY=MO,FR');
	expect(readRule('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU')).toEqual({ days: ['TU'], every: 2 });
	expect(() => readRule('FREQ=DAILY')).toThrow();
});

test('days are counted by the calendar', () => {
	expect(weekdayOf('2026-11-05')).toBe('TH');
	expect(mondayOf('2026-11-08')).toBe('2026-11-02');
	expect(plusDays('2026-10-24', 2)).toBe('2026-10-26');
	expect(daysBetween('2026-11-05', '2026-11-04')).toBe(-1);
});

test('a weekly Thursday that moves to Wednesday ends the day before, and its last day moves along', () => {
	const thursdays = { rule: 'FREQ=WEEKLY;BYDAY=TH', startsOn: '2026-11-05', endsOn: '2026-12-10' };
	const found = later(thursdays, '2026-11-19', { on: '2026-11-19', to: '2026-11-18' });
	expect(found).toMatchObject({
		endsOn: '2026-11-18',
		next: { rule: 'FREQ=WEEKLY;BYDAY=WE', startsOn: '2026-11-18', endsOn: '2026-12-09' }
	});
	expect(found.ok && found.dayOf('2026-12-10')).toBe('2026-12-09');
});

test('of several days one moves, within its week, to a day that is free', () => {
	const series = { rule: 'FREQ=WEEKLY;BYDAY=MO,WE,FR', startsOn: '2026-11-02', endsOn: null };
	const wed = (to: string) => later(series, '2026-11-11', { on: '2026-11-11', to });
	expect(wed('2026-11-12')).toMatchObject({
		endsOn: '2026-11-10',
		next: { rule: 'FREQ=WEEKLY;BYDAY=MO,TH,FR', startsOn: '2026-11-11' }
	});
	expect(wed('2026-11-10')).toMatchObject({
		endsOn: '2026-11-09',
		next: { rule: 'FREQ=WEEKLY;BYDAY=MO,TU,FR', startsOn: '2026-11-10' }
	});
	expect(wed('2026-11-13')).toEqual({ ok: false, code: 'taken' });
	expect(wed('2026-11-17')).toEqual({ ok: false, code: 'other-week' });
	expect(wed('2026-11-11')).toMatchObject({ next: { rule: series.rule, startsOn: '2026-11-11' } });
});
