import { expect, test } from 'vitest';
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
	// 247 of 248 notes on time is not all of them.
	const of = (part: number) => percentOf({ part, of: 248, people: 9 });
	expect([247, 248, 1, 0].map(of)).toEqual([99, 100, 1, 0]);
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
