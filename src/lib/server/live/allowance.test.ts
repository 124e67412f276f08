import { expect, test } from 'vitest';
import { Allowance } from './allowance.ts';

const sent = (allowance: Allowance, count: number, at: number) =>
	Array.from({ length: count }, () => allowance.use(at)).filter(Boolean).length;

test('a burst of two seconds’ worth is let through, and what is more is not', () => {
	const allowance = new Allowance(10);
	expect(sent(allowance, 30, 5_000)).toBe(20);
	expect(sent(allowance, 1, 6_999)).toBe(0);
});

test('after two seconds there is as much again', () => {
	const allowance = new Allowance(10);
	sent(allowance, 30, 5_000);
	expect(sent(allowance, 30, 7_000)).toBe(20);
});
