import { expect, test } from 'vitest';
import { placesOf, roundsOf } from './rounds.ts';

test('only rounds that are shown are drawn, each under its own number', () => {
	expect(roundsOf([])).toEqual([]);
	expect(roundsOf([null, 'second'])).toEqual([{ round: 2, result: 'second' }]);
	expect(roundsOf(['first', 'second']).map((it) => it.round)).toEqual([1, 2]);
});

test('as many points are the same place', () => {
	expect(placesOf([5, 3, 3, 0])).toEqual([1, 2, 2, 4]);
});
