import fc from 'fast-check';
import { expect, test } from 'vitest';
import { across, drawBands, drawColumns, drawSeries, drawSteps, ticks } from './timeline.ts';

const days = { from: '2026-03-01', to: '2026-03-10' };
const week = ['2026-03-01', '2026-03-04', '2026-03-06', '2026-03-10'];

test('a day is in the middle of its place, and every lane puts it at the same place', () => {
	expect(week.map(across(days))).toEqual([5, 35, 55, 95]);
	expect(across({ from: '2026-03-01', to: '2026-03-01' })('2026-03-01')).toBe(50);
});

test('a series goes through whole values, in dashes across what is missing, and leaves out what is outside', () => {
	const values = [20, 10, null, 0].map((value, i) => ({ day: week[i]!, value }));
	const outside = { day: '2026-02-01', value: 3 };
	const { dots, missing, lines, gaps } = drawSeries([outside, ...values], days, { most: 20 });
	expect(dots).toEqual([
		{ i: 1, x: 5, y: 0 },
		{ i: 2, x: 35, y: 50 },
		{ i: 4, x: 95, y: 100 }
	]);
	expect(missing).toEqual([{ i: 3, x: 55 }]);
	expect(lines).toEqual(['M5,0L35,50']);
	expect(gaps).toEqual(['M35,50L95,100']);
});

test('one value is a dot, and none is nothing', () => {
	const one = drawSeries([{ day: week[1]!, value: 5 }], days, { most: 20 });
	expect([one.dots.length, one.lines, one.gaps]).toEqual([1, [], []]);
	expect(drawSeries([], days, { most: 20 })).toEqual({ dots: [], missing: [], lines: [], gaps: [] });
	expect(drawSeries([{ day: week[1]!, value: null }], days, { most: 20 }).dots).toEqual([]);
});

test('columns stand on the floor, a day wide', () => {
	const values = [50, null, 100, 0].map((value, i) => ({ day: week[i]!, value }));
	expect(drawColumns(values, days, 100)).toEqual([
		{ i: 0, x: 0, width: 10, height: 50 },
		{ i: 2, x: 50, width: 10, height: 100 },
		{ i: 3, x: 90, width: 10, height: 0 }
	]);
});

test('bands lie on each other from the bottom to the top', () => {
	const bands = [{ from: 0 }, { from: 5 }, { from: 10 }];
	expect(drawBands(bands, 20)).toEqual([
		{ from: 0, top: 75, height: 25 },
		{ from: 5, top: 50, height: 25 },
		{ from: 10, top: 0, height: 50 }
	]);
});

test('steps are cut to the days shown, and one without an end lasts', () => {
	const steps = [
		{ id: 'a', startsOn: '2026-02-01', endsOn: '2026-03-03' },
		{ id: 'b', startsOn: '2026-03-04', endsOn: null },
		{ id: 'c', startsOn: '2026-04-01', endsOn: null },
		{ id: 'd', startsOn: '2026-01-01', endsOn: '2026-02-20' },
		{ id: 'called off', startsOn: '2026-03-05', endsOn: '2026-03-04' }
	];
	expect(drawSteps(steps, days).map(({ id, start, width }) => [id, start, width])).toEqual([
		['a', 0, 30],
		['b', 30, 70]
	]);
});

test('labels stand on Mondays, evenly apart, and never more than asked for', () => {
	expect(ticks(days).map(({ day }) => day)).toEqual(['2026-03-02', '2026-03-09']);
	expect(ticks({ from: '2026-01-01', to: '2026-03-25' }, 4).map(({ day }) => day)).toEqual([
		...['2026-01-05', '2026-01-26', '2026-02-16', '2026-03-09']
	]);
	expect(ticks({ from: '2026-03-03', to: '2026-03-05' })).toEqual([]);
	fc.assert(
		fc.property(fc.nat({ max: 800 }), fc.integer({ min: 1, max: 12 }), (length, most) => {
			const to = new Date(Date.UTC(2026, 0, 1 + length)).toISOString().slice(0, 10);
			const found = ticks({ from: '2026-01-01', to }, most);
			expect(found.length).toBeLessThanOrEqual(most);
			expect(found.every(({ day }) => new Date(day).getUTCDay() === 1 && day >= '2026-01-01' && day <= to)).toBe(true);
		})
	);
});
