import type { CountedWord } from './merge.ts';

/** In any unit, the same for both. */
export type Box = { width: number; height: number };

/** The order of letters tells nothing of who was first, and nobody's word stands on top. */
export const byLetter = (words: CountedWord[], locale: string): CountedWord[] =>
	[...words].sort((a, b) => a.word.localeCompare(b.word, locale));

/** How much larger than a word that was given once, never more than twice: it is a circle, not a race. */
export function weight(count: number, most: number): number {
	return most > 1 ? 1 + (Math.min(1, 0.35 * (most - 1)) * (count - 1)) / (most - 1) : 1;
}

/** Generous guesses in em, since only the browser knows the letters: a letter, the number beside a word, the room around it. */
const letter = 0.55;
const number = 1.2;
export const gap = 0.7;
export const lineHeight = 1.2;

/** The largest size, in the box's unit, at which a word given once lets all of them stand in the box. */
export function fitCloud(words: CountedWord[], box: Box): number {
	const most = Math.max(1, ...words.map((it) => it.count));
	const sizes = words.map(({ word, count }) => {
		const large = weight(count, most);
		const longest = Math.max(...word.split(/[ -]/).map((part) => part.length));
		const beside = count > 1 ? number : 0;
		return { large, wide: large * (word.length * letter + beside), whole: large * (longest * letter + beside) };
	});
	// A few words should be large, but not shout.
	let [low, high] = [0, box.height / 5];
	for (let step = 0; step < 20; step += 1) {
		const size = (low + high) / 2;
		if (heightOf(sizes, box.width / size) * size <= box.height) low = size;
		else high = size;
	}
	return low;
}

/**
 * How tall the lines are when words follow each other as a browser sets them. What was said in several words may take several
 * lines, all its own; endless when a single word is wider than a line.
 */
function heightOf(words: { large: number; wide: number; whole: number }[], width: number): number {
	let [height, used, tallest] = [0, 0, 0];
	for (const { large, wide, whole } of words) {
		if (whole > width) return Infinity;
		if (used && used + gap + wide > width) {
			height += tallest * lineHeight;
			[used, tallest] = [0, 0];
		}
		if (wide > width) {
			height += Math.ceil(1.3 * (wide / width)) * large * lineHeight;
			continue;
		}
		used += (used ? gap : 0) + wide;
		tallest = Math.max(tallest, large);
	}
	return height + tallest * lineHeight;
}
