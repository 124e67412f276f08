import { expect, test } from 'vitest';
import { shares } from './bars.ts';
import { columns } from './histogram.ts';
import { drawIntervals } from './intervals.ts';
import { drawTrend } from './trend.ts';

test('bars are shares of the longest in any series; one that is missing has none', () => {
	const line = (...values: (number | null)[]) => ({
		id: 'a',
		label: 'A',
		bars: values.map((value) => (value === null ? null : { value, words: String(value) }))
	});
	expect(shares([line(2, 4), line(null, 1)])).toEqual([
		[0.5, 1],
		[null, 0.25]
	]);
	expect(shares([line(0)])).toEqual([[0]]);
	expect(shares([])).toEqual([]);
});

test('columns fill the width from edge to edge, two series beside each other, the largest up to the top', () => {
	const drawn = columns([[1], [0], [4], [2]]);
	expect(drawn[0]!.x).toBeCloseTo(0);
	expect(drawn.at(-1)!.x + drawn.at(-1)!.width).toBeCloseTo(1);
	expect(drawn.map(({ height }) => height)).toEqual([0.25, 0, 1, 0.5]);
	const two = columns([
		[1, 2],
		[0, 0]
	]);
	expect(two.map(({ bin, series }) => [bin, series])).toEqual([
		[0, 0],
		[0, 1],
		[1, 0],
		[1, 1]
	]);
	expect(two[1]!.x).toBeGreaterThan(two[0]!.x + two[0]!.width);
	expect(two[2]!.x).toBeGreaterThan(two[1]!.x + two[1]!.width);
	expect(columns([[0], [0]]).every(({ height }) => height === 0)).toBe(true);
	expect(columns([])).toEqual([]);
});

test('a trend goes across by time and up by the range; where there is no value is a gap', () => {
	const box = { width: 40, height: 10 };
	const { dots, lines, gaps } = drawTrend([2, null, null, 6, 10], 10, box);
	expect(dots).toEqual([
		{ i: 0, x: 0, y: 8 },
		{ i: 3, x: 30, y: 4 },
		{ i: 4, x: 40, y: 0 }
	]);
	expect(gaps).toEqual(['M0,8L30,4']);
	expect(lines).toEqual(['M30,4L40,0']);
	expect(drawTrend([7], 14, box)).toEqual({ dots: [{ i: 0, x: 0, y: 5 }], lines: [], gaps: [] });
	expect(drawTrend([null, null], 10, box)).toEqual({ dots: [], lines: [], gaps: [] });
});

test('spans are where they are in the whole, and end where it ends', () => {
	const whole = { from: 100, to: 200 };
	expect(
		drawIntervals(
			[
				{ from: 100, to: 150 },
				{ from: 190, to: 260 }
			],
			whole
		)
	).toEqual([
		{ start: 0, length: 0.5 },
		{ start: 0.9, length: expect.closeTo(0.1) }
	]);
	expect(drawIntervals([{ from: 5, to: 5 }], { from: 5, to: 5 })).toEqual([{ start: 0, length: 0 }]);
});
