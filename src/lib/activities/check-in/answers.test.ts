import { expect, test } from 'vitest';
import { rows, spread } from './answers.ts';

const said = (answers: object) => ({ answers, keepWord: false, finished: true });
const names = { a: 'Ana', b: 'Ben', c: 'Cho', d: 'Dee' };

test('who asks for time one to one comes first, then for minutes, then by name', () => {
	const all = rows(
		{ a: said({ need: 'none' }), b: said({ need: 'few-minutes' }), d: said({ need: 'one-to-one' }) },
		names
	);
	expect(all.map(({ name }) => name)).toEqual(['Dee', 'Ben', 'Ana', 'Cho']);
	expect(all[3]).toMatchObject({ answers: {}, finished: false });
});

test('a spread counts ratings; a pass and no answer are none', () => {
	const all = rows(
		{ a: said({ mood: 0 }), b: said({ mood: 10 }), c: said({ mood: 10 }), d: said({ mood: null }) },
		names
	);
	expect(spread(all, 'mood').map(({ count }) => count)).toEqual([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
	expect(spread(all, 'anxiety').every(({ count }) => count === 0)).toBe(true);
});
