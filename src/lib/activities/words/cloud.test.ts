import { expect, test } from 'vitest';
import { byLetter, weight } from './cloud.ts';

const once = (...words: string[]) => words.map((word) => ({ word, count: 1 }));

test('the order is that of letters, in the reader’s language, whoever was first and whatever was said most', () => {
	const words = [{ word: 'oso', count: 1 }, { word: 'ñu', count: 3 }, ...once('nube', 'árbol')];
	expect(byLetter(words, 'es').map((it) => it.word)).toEqual(['árbol', 'nube', 'ñu', 'oso']);
});

test('what more people said is larger, and never more than twice', () => {
	expect(weight(1, 1)).toBe(1);
	expect([1, 2, 3].map((count) => weight(count, 3))).toEqual([1, 1.35, 1.7]);
	expect([1, 12].map((count) => weight(count, 12))).toEqual([1, 2]);
});
