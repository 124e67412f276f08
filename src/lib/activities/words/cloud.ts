import type { CountedWord } from './merge.ts';

/** Alphabetical order doesn't show who was first, and puts no one's word on top. */
export const byLetter = (words: CountedWord[], locale: string): CountedWord[] =>
	[...words].sort((a, b) => a.word.localeCompare(b.word, locale));

/** The size relative to a word given once, never more than double: this is a circle, not a race. */
export function weight(count: number, most: number): number {
	return most > 1 ? 1 + (Math.min(1, 0.35 * (most - 1)) * (count - 1)) / (most - 1) : 1;
}
