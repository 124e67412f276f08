import { expect, test } from 'vitest';
import { placeOf, reorder, shiftOf } from './reorder.ts';

test('one thing goes to another place, and no further than there are places', () => {
	const list = ['a', 'b', 'c', 'd'];
	expect(reorder(list, 0, 2)).toEqual(['b', 'c', 'a', 'd']);
	expect(reorder(list, 3, 0)).toEqual(['d', 'a', 'b', 'c']);
	expect(reorder(list, 0, -1)).toEqual(list);
	expect(reorder(list, 3, 4)).toEqual(list);
	expect(list).toEqual(['a', 'b', 'c', 'd']);
});

test('a row that is dragged passes another once it is past the middle of it, however high each is', () => {
	const rows = [
		{ top: 0, height: 50 },
		{ top: 60, height: 100 },
		{ top: 170, height: 50 }
	];
	expect(placeOf(rows, 0, 0)).toBe(0);
	expect(placeOf(rows, 0, 59)).toBe(0);
	expect(placeOf(rows, 0, 61)).toBe(1);
	expect(placeOf(rows, 0, 1000)).toBe(2);
	expect(placeOf(rows, 2, -59)).toBe(2);
	expect(placeOf(rows, 2, -61)).toBe(1);
	expect(placeOf(rows, 2, -1000)).toBe(0);
	expect(placeOf(rows, 1, -40)).toBe(0);
});

test('rows between make room for the one that is dragged, and the others stay', () => {
	const rows = [0, 60, 120, 180].map((top) => ({ top, height: 50 }));
	const shifts = (from: number, to: number, by: number) => rows.map((_, at) => shiftOf({ rows, from, to, by }, at));
	expect(shifts(0, 2, 110)).toEqual([110, -60, -60, 0]);
	expect(shifts(3, 1, -130)).toEqual([0, 60, 60, -130]);
	expect(shifts(1, 1, 5)).toEqual([0, 5, 0, 0]);
	expect(shiftOf({ rows: [{ top: 0, height: 50 }], from: 0, to: 0, by: 9 }, 0)).toBe(9);
});
