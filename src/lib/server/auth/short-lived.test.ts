import { expect, test } from 'vitest';
import { ShortLived } from './short-lived.ts';

test('a value is there until its time is over, and once taken it is gone', () => {
	let now = 0;
	const values = new ShortLived<string>(1000, () => now);
	values.set('a', 'one');
	now = 999;
	expect(values.get('a')).toBe('one');
	values.set('b', 'two');
	now = 1000;
	expect([values.get('a'), values.get('b')]).toEqual([undefined, 'two']);
	expect([values.delete('b'), values.delete('b'), values.delete('a')]).toEqual([true, false, false]);
});

test('nobody fills the memory: the oldest go first', () => {
	const values = new ShortLived<number>(1000, () => 0);
	for (let i = 0; i < 10_050; i++) values.set(`key${i}`, i);
	expect([values.get('key0'), values.get('key10049')]).toEqual([undefined, 10_049]);
});
