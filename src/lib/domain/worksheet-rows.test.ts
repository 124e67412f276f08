import { expect, test } from 'vitest';
import { nextRowId, rowIds } from './worksheet-rows.ts';
import { feelings as anyNumber } from './worksheet.example.ts';

const feelings = { ...anyNumber, min: 2 };

test('until Cho adds or removes a row there are as many as the field starts with', () => {
	expect(rowIds(feelings, {})).toEqual(['r1', 'r2']);
	expect(rowIds(feelings, { feelings: null })).toEqual(['r1', 'r2']);
});

test('then there are those she kept, in her order, even if none', () => {
	expect(rowIds(feelings, { feelings: ['r3', 'r1'] })).toEqual(['r3', 'r1']);
	expect(rowIds(feelings, { feelings: [] })).toEqual([]);
});

test('a new row never takes the place of one she removed', () => {
	expect(nextRowId(feelings, {})).toBe('r3');
	expect(nextRowId(feelings, { feelings: ['r1', 'r7'] })).toBe('r8');
	expect(nextRowId(feelings, { feelings: ['r1'], 'feelings.r4.word': null })).toBe('r5');
	expect(nextRowId(feelings, { feelings: [] })).toBe('r3');
});
