import { foldName } from '#lib/domain/folded-name.ts';

/** A word as compared, without case, accents and apostrophes, and its position in the text. */
export type Word = { folded: string; from: number; to: number };

const word = /[\p{L}\p{N}](?:['’‘ʼʻ`´]?[\p{L}\p{N}\p{M}])*/gu;
const isPlain = /^[a-z0-9]+$/;

export function wordsIn(text: string): Word[] {
	return [...text.matchAll(word)].map(({ 0: found, index: from }) => {
		const lower = found.toLowerCase();
		return { folded: isPlain.test(lower) ? lower : foldName(found), from, to: from + found.length };
	});
}

const beyondAscii = /[^\x00-\x7f]/;

/** The characters that English and Spanish are typed with; everything else takes the slow path. */
const unaccented = (text: string) =>
	text
		.replace(/[’‘´]/g, "'")
		.replace(/[“”«»¿¡–—…·•]/g, ' ')
		.normalize('NFD')
		.replace(/[\u0300-\u036f]/g, '');

/** The same words without positions, for texts that are only compared against. */
export function foldedWords(text: string): string[] {
	const lower = text.toLowerCase();
	const plain = beyondAscii.test(lower) ? unaccented(lower) : lower;
	if (beyondAscii.test(plain)) return foldName(lower).split(' ').filter(Boolean);
	return plain.replace(/['`]/g, '').match(/[a-z0-9]+/g) ?? [];
}

/** A sentence with its position in the text. */
export type Sentence = { text: string; from: number };

/** Ends at a period before a space, so that "10.15" and "3.5" stay whole; at a semicolon; and at the end of a line. */
export const sentencesIn = (text: string): Sentence[] =>
	[...text.matchAll(/(?:[^.!?;\n]|[.!?](?!\s|$))+[.!?;]?/gu)].map(({ 0: text, index: from }) => ({ text, from }));
