import { expect, test } from 'vitest';
import { bars } from './results.ts';

const [walk, tea, call] = [
	{ id: 'w', text: 'Walk' },
	{ id: 't', text: 'Tea' },
	{ id: 'c', text: 'Call a friend' }
] as const;
const first = {
	answered: 3,
	ideas: [
		{ id: 'w', votes: 3 },
		{ id: 't', votes: 1 }
	]
};

test('the most wanted comes first, and an idea that came after the vote has no number', () => {
	expect(bars([call, tea, walk], [first])).toEqual([
		{ ...walk, votes: [3] },
		{ ...tea, votes: [1] },
		{ ...call, votes: [null] }
	]);
});

test('[R2] an idea that was hidden after the vote is on no list', () => {
	expect(bars([tea], [first])).toEqual([{ ...tea, votes: [1] }]);
});

test('a second vote stands beside the first, in its own order', () => {
	const second = {
		answered: 3,
		ideas: [
			{ id: 't', votes: 2 },
			{ id: 'w', votes: 0 }
		]
	};
	expect(bars([tea, walk], [first, second]).map(({ id, votes }) => [id, votes])).toEqual([
		['t', [1, 2]],
		['w', [3, 0]]
	]);
});
