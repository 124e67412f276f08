import { expect, test } from 'vitest';
import { hint, quietFor } from './hint.ts';

const ten = 1_000_000;

test('when all who are here are done, Maya is told; before anybody is here, nothing', () => {
	expect(hint({ now: ten, done: 3, open: 0, wrote: [ten] })).toBe('done');
	expect(hint({ now: ten, done: 0, open: 0, wrote: [0] })).toBeNull();
});

test('two minutes without a word are worth a hint, counted from the last who wrote or from the step’s opening', () => {
	expect(hint({ now: ten + quietFor - 1, done: 1, open: 2, wrote: [0, ten] })).toBeNull();
	expect(hint({ now: ten + quietFor, done: 1, open: 2, wrote: [0, ten] })).toBe('quiet');
	expect(hint({ now: ten + quietFor, done: 0, open: 1, wrote: [ten, ten + 5] })).toBeNull();
});
