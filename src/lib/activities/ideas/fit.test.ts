import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitList, howMany, readable } from './fit.ts';

const wall = { width: 24, height: 9.25 };
const short = (count: number) => Array.from({ length: count }, (_, i) => `Take a walk, number ${i}`);
const longest = 'Call somebody who knows me well and tell them that today is a hard day, '.repeat(2).slice(0, 140);

test('a few ideas stand under each other and large; more of them stand in two columns and can still be read', () => {
	expect(fitList(short(3), wall, { columns: 2 })).toMatchObject({ columns: 1 });
	expect(fitList(short(3), wall).size).toBeGreaterThan(1.2);
	expect(fitList(short(20), wall, { columns: 2 }).columns).toBe(2);
	expect(fitList(short(20), wall, { columns: 2 }).size).toBeGreaterThan(readable);
});

test('what cannot be read from the back is not drawn smaller: the wall shows as many as it can', () => {
	expect(howMany(short(8), wall, { share: 0.5 })).toBe(8);
	const some = howMany(
		Array.from({ length: 36 }, () => longest),
		wall,
		{ share: 0.5 }
	);
	expect(some).toBeGreaterThan(1);
	expect(some).toBeLessThan(36);
});

test('a word longer than a line takes the lines it needs', () => {
	const cut = fitList(['a'.repeat(140), ...short(5)], wall);
	expect(cut.size).toBeLessThan(fitList(short(6), wall).size);
});

test('letters get no larger when there is less room for them', () => {
	const idea = fc.string({ minLength: 1, maxLength: 140 });
	fc.assert(
		fc.property(fc.array(idea, { minLength: 2, maxLength: 36 }), (texts) => {
			const { size } = fitList(texts, wall);
			expect(size).toBeGreaterThan(0);
			expect(fitList(texts, wall, { share: 0.5 }).size).toBeLessThanOrEqual(size + 0.001);
			expect(fitList(texts, wall, { tall: 2.5 }).size).toBeLessThanOrEqual(size + 0.001);
		})
	);
});
