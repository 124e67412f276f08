import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanWord, mergeWords, sameWord } from './merge.ts';

const merged = (...words: [string, number][]) =>
	mergeWords(new Map(words)).map(({ word, count }) => `${word} ${count}`);

test('a word is what is left without the signs around it', () => {
	expect(cleanWord('  Calm! ')).toBe('calm');
	expect(cleanWord('NOT   sure…')).toBe('not sure');
	expect(cleanWord("don't know")).toBe("don't know");
	expect(cleanWord('Año nuevo')).toBe('año nuevo');
	for (const nothing of ['', '   ', '!!!', '-', '🙂']) expect(cleanWord(nothing)).toBeNull();
});

test('an emoji stays beside the letters of a word, and is none by itself', () => {
	expect(cleanWord('Calm 🙂!')).toBe('calm 🙂');
	expect(cleanWord('mi ❤️')).toBe('mi ❤️');
	expect(cleanWord('team 👩🏽‍🚀')).toBe('team 👩🏽‍🚀');
	for (const alone of ['🙂🙂', '❤️', '👩🏽‍🚀']) expect(cleanWord(alone)).toBeNull();
});

test('the same word counts once, whatever its capitals and accents', () => {
	expect(merged(['tensión', 1], ['tension', 1])).toEqual(['tensión 2']);
	expect(merged(['tension', 2], ['tensión', 1])).toEqual(['tension 3']);
	expect(merged(['calm', 2], ['tired', 1])).toEqual(['calm 2', 'tired 1']);
});

test('an ñ is a letter of its own', () => {
	expect(merged(['año', 1], ['ano', 1])).toEqual(['ano 1', 'año 1']);
	expect(sameWord('añós')).toBe('años');
});

test('words no record would hold safely are words like others', () => {
	expect(merged(['constructor', 2], [cleanWord('__proto__')!, 1])).toEqual(['constructor 2', 'proto 1']);
});

test('no word is lost, and the order they came in does not matter', () => {
	const words = fc.uniqueArray(
		fc.tuple(fc.constantFrom('sí', 'si', 'no', 'nó', 'ñu', 'nu', 'té'), fc.integer({ min: 1, max: 5 })),
		{
			selector: ([word]) => word
		}
	);
	fc.assert(
		fc.property(words, (list) => {
			const one = mergeWords(new Map(list));
			expect(one).toEqual(mergeWords(new Map([...list].reverse())));
			expect(one.reduce((sum, it) => sum + it.count, 0)).toBe(list.reduce((sum, [, count]) => sum + count, 0));
		})
	);
});
