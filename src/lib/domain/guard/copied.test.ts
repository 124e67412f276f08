import { expect, test } from 'vitest';
import { copiedRuns, windowsOf } from './copied.ts';
import { wordsIn } from './words.ts';

/** Words from a small vocabulary, so that runs do repeat; the seed is printed on failure. */
function textOf(seed: number, words: number): string[] {
	let state = seed;
	const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
	return Array.from({ length: words }, () => `w${Math.floor(next() * 4)}`);
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])('finds exactly the windows that both texts have (seed %i)', (seed) => {
	const [mine, theirs] = [textOf(seed, 80), textOf(seed + 100, 80)];
	const length = 4;
	const has = (words: string[], window: string) => ` ${words.join(' ')} `.includes(` ${window} `);
	const expected = new Set(
		mine.flatMap((_, at) => {
			const window = mine.slice(at, at + length);
			return window.length === length && has(theirs, window.join(' ')) ? window.map((_, i) => at + i) : [];
		})
	);
	const text = mine.join(' ');
	const runs = copiedRuns([wordsIn(text)], [{ windows: windowsOf(theirs, length), where: 'theirs' }], [], length);
	const covered = wordsIn(text).flatMap(({ from, to }, at) =>
		runs.some((run) => from >= run.from && to <= run.to) ? [at] : []
	);
	expect(covered).toEqual([...expected].sort((a, b) => a - b));
	for (const run of runs) expect(run.count).toBe(wordsIn(text.slice(run.from, run.to)).length);
});
