import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byRoster, inNeed, withFirst } from './order.ts';
import { shuffled } from '#lib/domain/chance.ts';

const seats = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { maxLength: 12 });

test('a roster is read by name, whoever joined first', () => {
	expect(byRoster({ s1: 'cho', s2: 'Ana', s3: 'ben', s4: 'Ana' })).toEqual(['s2', 's4', 's3', 's1']);
});

test('who needs a few minutes comes first; who wants to talk alone is not put in front of everybody', () => {
	expect(inNeed({ ana: 'none', ben: 'few-minutes', cho: 'one-to-one', dee: null })).toEqual(['ben']);
	expect(withFirst(['dee', 'eve', 'dee'], ['ana', 'ben', 'dee'])).toEqual(['dee', 'ana', 'ben']);
});

test('a shuffle loses nobody and is the same for the same seed, however people came in', () => {
	fc.assert(
		fc.property(seats, fc.string(), (list, seed) => {
			const order = shuffled(list, seed);
			expect([...order].sort()).toEqual([...list].sort());
			expect(shuffled([...list].reverse(), seed)).toEqual(order);
		})
	);
});

test('over many seeds everybody begins about as often', () => {
	const four = ['ana', 'ben', 'cho', 'dee'];
	const first = new Map(four.map((seat) => [seat, 0]));
	for (let i = 0; i < 4000; i++) {
		const [seat] = shuffled(four, `id-${i}`);
		first.set(seat!, first.get(seat!)! + 1);
	}
	for (const count of first.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
});
