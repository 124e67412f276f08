import { describe, expect, test } from 'vitest';
import { outcomeOf } from './outcomes.ts';
import { byWeek, census, mondaysUntil, percentOf, shareOf, spanIn } from './weeks.ts';

const mondays = mondaysUntil('2026-03-11', 3);

test('weeks begin on Mondays, and the last one is that of the day', () => {
	expect(mondays).toEqual(['2026-02-23', '2026-03-02', '2026-03-09']);
	expect(mondaysUntil('2026-03-09', 1)).toEqual(['2026-03-09']);
	expect(mondaysUntil('2026-03-15', 1)).toEqual(['2026-03-09']);
	expect(['4', '12', '26', '7', null].map(spanIn)).toEqual([4, 12, 26, 12, 12]);
});

test('each week has its share and its people, and what is before the first week is not counted', () => {
	const on = (day: string, person: string, counts: boolean) => ({ day, person, counts });
	const rows = [
		on('2026-02-22', 'ana', true),
		on('2026-02-23', 'ana', true),
		on('2026-03-08', 'ana', true),
		on('2026-03-02', 'ana', false),
		on('2026-03-04', 'ben', true)
	];
	expect(byWeek(rows, mondays)).toEqual([
		{ part: 1, of: 1, people: 1 },
		{ part: 2, of: 3, people: 2 },
		{ part: 0, of: 0, people: 0 }
	]);
	expect(shareOf(rows)).toEqual({ part: 4, of: 5, people: 2 });
});

test('a share of fewer than five people is not told, however often it was counted', () => {
	expect([
		percentOf({ part: 36, of: 40, people: 4 }),
		percentOf({ part: 4, of: 5, people: 5 }),
		percentOf({ part: 0, of: 0, people: 0 }),
		percentOf({ part: 1, of: 2, people: 1 }, 1)
	]).toEqual([null, 80, null, 50]);
});

test('the census counts people once, whatever number of groups they are in', () => {
	const stays = [
		{ person: 'ana', startsOn: '2026-01-05', endsOn: null },
		{ person: 'ana', startsOn: '2026-01-05', endsOn: '2026-03-03' },
		{ person: 'ben', startsOn: '2026-03-04', endsOn: null },
		{ person: 'cho', startsOn: '2026-01-05', endsOn: '2026-03-05' },
		{ person: 'dee', startsOn: '2026-03-12', endsOn: null }
	];
	expect(census(stays, mondays, '2026-03-11')).toEqual([
		{ monday: '2026-02-23', there: 2, came: 0, left: 0 },
		{ monday: '2026-03-02', there: 2, came: 1, left: 1 },
		{ monday: '2026-03-09', there: 2, came: 0, left: 0 }
	]);
});

describe('an outcome', () => {
	const forms = (...totals: (number | null)[]) => totals.map((total, i) => ({ day: `2026-03-0${i + 1}`, total }));
	const five = [forms(16, 8), forms(14, null, 13), forms(10, 17), forms(12, 12), forms(18, 11)];
	const rule = { points: 6, caseFrom: 10, source: 'a manual' };
	test('is told with its denominator, and changes by the rule', () => {
		expect(outcomeOf([...five, forms(9), forms(null, null)], 9, rule)).toEqual({
			...{ people: 9, measured: 5 },
			found: { first: 14, now: 12.2, changes: { better: 2, same: 2, worse: 1 } }
		});
	});
	test('is none of four people, and no change is counted without a rule', () => {
		expect(outcomeOf(five.slice(1), 9, rule)).toEqual({ people: 9, measured: 4, found: null });
		expect(outcomeOf(five, 5, null).found!.changes).toBeNull();
	});
});
