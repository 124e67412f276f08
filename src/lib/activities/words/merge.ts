/** Normalizes a typed word: lowercase, single spaces, no unneeded punctuation; null if no letter is left. */
export function cleanWord(text: string): string | null {
	const word = text
		.normalize('NFC')
		.toLowerCase()
		.replace(/[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u200D'’-]+/gu, ' ')
		.trim();
	return /[\p{L}\p{N}]/u.test(word) ? word : null;
}

/** Ignores accents: `cálmado` and `calmado` are one word. But ñ is a letter of its own, so `año` and `ano` are not. */
export const sameWord = (word: string): string =>
	word
		.split('ñ')
		.map((part) => part.normalize('NFD').replace(/\p{M}/gu, ''))
		.join('ñ');

export type CountedWord = { word: string; count: number };

/**
 * Merges equal words under their most common spelling, preferring accents in a tie. Most frequent first, then
 * alphabetical: the order doesn't show who was first.
 */
export function mergeWords(counts: Map<string, number>): CountedWord[] {
	const spellings = new Map<string, CountedWord[]>();
	for (const [word, count] of counts) {
		const same = sameWord(word);
		spellings.set(same, [...(spellings.get(same) ?? []), { word, count }]);
	}
	const merged = [...spellings.values()].map((list) => {
		const [best] = list.sort((a, b) => b.count - a.count || (a.word < b.word ? 1 : -1));
		return { word: best!.word, count: list.reduce((sum, it) => sum + it.count, 0) };
	});
	return merged.sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}
