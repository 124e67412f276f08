import { expect, test } from 'vitest';
import { bestFit, howMany, largest } from './fit.ts';

test('the largest size that fits is found, and the most where all do', () => {
	expect(largest((size) => size <= 0.73, 0.4, 2)).toBeCloseTo(0.73, 1);
	expect(largest((size) => size <= 0.73, 0.4, 2)).toBeLessThanOrEqual(0.73);
	expect(largest(() => true, 0.4, 2)).toBe(2);
	expect(largest(() => false, 0.4, 2)).toBe(0.4);
});

test('columns are taken where they make the letters clearly larger', () => {
	const wide = { 1: 0.5, 2: 0.9, 3: 0.95 } as Record<number, number>;
	const best = bestFit(({ size, columns }) => size <= wide[columns]!, { least: 0.3, most: 2, columns: 3 });
	expect(best.columns).toBe(2);
	expect(best.size).toBeCloseTo(0.9, 1);
	expect(bestFit(() => true, { least: 0.3, most: 2, columns: 3 })).toEqual({
		size: 2,
		columns: 1,
		above: false
	});
});

test('text goes above the corners of a display where that makes it clearly larger', () => {
	const wide = (fits: number) =>
		bestFit(({ size, above }) => size <= (above ? fits : 1), { least: 0.4, most: 2, corners: true });
	expect(wide(1.01).above).toBe(false);
	expect(wide(1.5).above).toBe(true);
	expect(wide(1.5).size).toBeCloseTo(1.5, 1);
});

test('as many as fit are shown, never none', () => {
	expect(howMany(9, (shown) => shown <= 6)).toBe(6);
	expect(howMany(9, () => true)).toBe(9);
	expect(howMany(9, () => false)).toBe(1);
	expect(howMany(0, () => false)).toBe(0);
});
