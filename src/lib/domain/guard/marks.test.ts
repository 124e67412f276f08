import { expect, test } from 'vitest';
import { marksIn, split } from './marks.ts';

const text = 'She came. She left. She came.';

test('words are marked at their place, or where typing moved them to', () => {
	expect(marksIn(text, [{ from: 20, words: 'She came.' }])).toEqual([{ from: 20, to: 29 }]);
	expect(marksIn(`Today: ${text}`, [{ from: 20, words: 'She came.' }])).toEqual([{ from: 27, to: 36 }]);
	expect(marksIn(text, [{ from: 4, words: 'She stayed.' }])).toEqual([]);
});

test('marks that overlap are one', () => {
	const spans = [
		{ from: 10, words: 'She left.' },
		{ from: 14, words: 'left. She' }
	];
	expect(marksIn(text, spans)).toEqual([{ from: 10, to: 23 }]);
});

test('a mark goes through pieces and leaves every letter where it was', () => {
	const pieces = [
		{ text: 'She came. ', id: 1 },
		{ text: 'She left. ', id: 2 },
		{ text: 'She came.', id: 3 }
	];
	const parts = split(pieces, [{ from: 4, to: 14 }]);
	expect(parts.map(({ text, id, marked, isLast }) => [text, id, marked, isLast])).toEqual([
		['She ', 1, false, false],
		['came. ', 1, true, true],
		['She ', 2, true, false],
		['left. ', 2, false, true],
		['She came.', 3, false, true]
	]);
	expect(parts.map((part) => part.text).join('')).toBe(text);
});
