import { expect, test } from 'vitest';
import { isAlike } from './alike.ts';

test('the same plan is the same in whatever order its parts were written', () => {
	const one = { id: 'a', activity: { kind: 'poll', options: [{ id: 'x', label: 'Rest' }] }, startsAt: undefined };
	const other = { activity: { options: [{ label: 'Rest', id: 'x' }], kind: 'poll' }, id: 'a' };
	expect(isAlike(one, other)).toBe(true);
});

test('another word, another order of a list and something more are not the same', () => {
	expect(isAlike({ a: 'x' }, { a: 'y' })).toBe(false);
	expect(isAlike([1, 2], [2, 1])).toBe(false);
	expect(isAlike({ a: 1 }, { a: 1, b: null })).toBe(false);
	expect(isAlike(null, {})).toBe(false);
});
