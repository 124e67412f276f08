import { expect, test } from 'vitest';
import { breathAt, breathLength } from './breath.ts';

test('a breath is counted in words: in to four, out to six, and again', () => {
	const seconds = Array.from({ length: 11 }, (_, second) => breathAt(second * 1000 + 1));
	expect(seconds.map(({ phase, count }) => `${phase} ${count}`)).toEqual([
		...['in 1', 'in 2', 'in 3', 'in 4', 'out 1', 'out 2', 'out 3', 'out 4', 'out 5', 'out 6', 'in 1']
	]);
	expect(breathAt(breathLength - 1)).toEqual({ phase: 'out', count: 6 });
});
