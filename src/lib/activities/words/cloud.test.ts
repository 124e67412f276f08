import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byLetter, fitCloud, weight } from './cloud.ts';

const wall = { width: 26, height: 10 };
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

test('a few words are large, forty are smaller and can still be read from the back', () => {
	const forty = Array.from({ length: 40 }, (_, i) => ({
		word: 'overwhelmed'.slice(0, 4 + (i % 8)),
		count: i % 5 ? 1 : 3
	}));
	expect(fitCloud(once('calm', 'tired'), wall)).toBeGreaterThan(1.9);
	expect(fitCloud(forty, wall)).toBeGreaterThan(0.65);
});

test('words of thirty letters stand on the wall whole', () => {
	const longest = 'w'.repeat(30);
	expect(fitCloud([{ word: longest, count: 2 }], wall) * 30 * 0.55).toBeLessThan(wall.width);
});

test('a longer list is never set larger than a part of it', () => {
	const word = fc.record({ word: fc.string({ minLength: 1, maxLength: 30 }), count: fc.constant(1) });
	fc.assert(
		fc.property(fc.array(word, { minLength: 2, maxLength: 40 }), (words) => {
			expect(fitCloud(words, wall)).toBeLessThanOrEqual(fitCloud(words.slice(0, -1), wall) + 0.001);
		})
	);
});

test('several words that somebody wrote as one may stand on several lines', () => {
	const half = { width: 12, height: 9 };
	const [apart] = once('a weight on my chest all day');
	const [whole] = once('aweightonmychestallday');
	expect(fitCloud([apart!], half)).toBeGreaterThan(1.2 * fitCloud([whole!], half));
});
