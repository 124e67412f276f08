import type { Box } from '#lib/activities/words/cloud.ts';

/** How a list stands on the wall: its columns, and the size of its letters in the box's unit. */
export type Fit = { columns: number; size: number };

/** `columns` is at most how many; `share` is how much of a row its text may take; `tall` is the least height of an item in em. */
export type Shape = { columns?: number; share?: number; tall?: number };

/** Generous guesses in em: a letter, the height of a line, and the room between two items. */
const letter = 0.52;
const line = 1.25;
export const between = 0.35;

/** What can still be read from the back of a room, in the display's unit. */
export const readable = 0.55;

/** The largest letters at which all texts stand in the box. */
export function fitList(texts: string[], box: Box, { columns: most = 1, share = 1, tall = line }: Shape = {}): Fit {
	const fits = Array.from({ length: most }, (_, at) => ({ columns: at + 1, size: sizeFor(at + 1) }));
	return fits.reduce((best, it) => (it.size > best.size * 1.1 ? it : best));

	function sizeFor(columns: number): number {
		let [low, high] = [0, box.height / 7];
		for (let step = 0; step < 16; step += 1) {
			const size = (low + high) / 2;
			if (heightAt(size, columns) <= box.height) low = size;
			else high = size;
		}
		return low;
	}

	/** Rows are as tall as the tallest in them. */
	function heightAt(size: number, columns: number): number {
		const width = (share * box.width) / columns / size - 1;
		const heights = texts.map((text) => Math.max(linesOf(text, width) * line, tall) + between);
		let height = 0;
		for (let at = 0; at < heights.length; at += columns) height += Math.max(...heights.slice(at, at + columns));
		return height * size;
	}
}

/** How many of them, from the first on, can stand in the box and be read from the back. */
export function howMany(texts: string[], box: Box, shape: Shape): number {
	let count = texts.length;
	while (count > 1 && fitList(texts.slice(0, count), box, shape).size < readable) count -= 1;
	return count;
}

/** Words are not cut: what is left of a line stays empty, and a word longer than a line takes some of its own. */
function linesOf(text: string, width: number): number {
	let [lines, used] = [1, 0];
	for (const word of text.split(' ')) {
		const wide = word.length * letter;
		if (used && used + letter + wide > width) [lines, used] = [lines + 1, 0];
		if (wide > width) [lines, used] = [lines + Math.floor(wide / Math.max(width, letter)), width];
		else used += (used ? letter : 0) + wide;
	}
	return lines;
}
