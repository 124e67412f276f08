import type { CountedWord } from './merge.ts';

/** The order of letters tells nothing of who was first, and nobody's word stands on top. */
export const byLetter = (words: CountedWord[], locale: string): CountedWord[] =>
	[...words].sort((a, b) => a.word.localeCompare(b.word, locale));

/** How much larger than a word that was given once, never more than twice: it is a circle, not a race. */
export function weight(count: number, most: number): number {
	return most > 1 ? 1 + (Math.min(1, 0.35 * (most - 1)) * (count - 1)) / (most - 1) : 1;
}
