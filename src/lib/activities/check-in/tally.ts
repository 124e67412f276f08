import { fewest } from '#lib/domain/at-least-three.ts';
import type { AskedField, CheckInAnswers } from './fields.ts';

/** What the room sees of a check-in once it is revealed: words without names, and how many gave each mood from 0 to 10. */
export type Revealed = { answered: number; words: { word: string; count: number }[]; mood: number[] | null };

type Seat = { answers: CheckInAnswers; keepWord: boolean; finished: boolean };

/**
 * Counts what finished seats gave, or null when too few have finished. A list is left out when fewer than three people are in it.
 * Words are sorted by letter, so that their order does not tell who spoke first.
 */
export function tally(fields: AskedField[], seats: Seat[]): Revealed | null {
	const finished = seats.filter((seat) => seat.finished);
	if (finished.length < fewest) return null;
	const words = finished
		.filter((seat) => !seat.keepWord && seat.answers.word)
		.map((seat) => seat.answers.word!.toLowerCase());
	const moods = finished.map((seat) => seat.answers.mood).filter((mood) => typeof mood === 'number');
	return {
		answered: finished.length,
		words: fields.includes('word') && words.length >= fewest ? counted(words) : [],
		mood: fields.includes('mood') && moods.length >= fewest ? spread(moods) : null
	};
}

function counted(words: string[]): Revealed['words'] {
	const counts = new Map<string, number>();
	for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
	return [...counts].map(([word, count]) => ({ word, count })).sort((a, b) => (a.word < b.word ? -1 : 1));
}

function spread(moods: number[]): number[] {
	const bins = Array.from({ length: 11 }, () => 0);
	for (const mood of moods) bins[mood]! += 1;
	return bins;
}

/** Shown again with one or two people more, the difference to what everybody saw before would be theirs. */
export const tellsApart = (shown: number, answered: number): boolean =>
	shown > 0 && answered > shown && answered - shown < fewest;
