import { expect, test } from 'vitest';
import { clock } from './clock.ts';

test('a clock shows the end only at the end', () => {
	expect(clock(372_000)).toBe('6:12');
	expect(clock(59_001)).toBe('1:00');
	expect(clock(1)).toBe('0:01');
	expect(clock(0)).toBe('0:00');
	expect(clock(-5)).toBe('0:00');
});

test('from an hour on the minutes keep two digits', () => {
	expect(clock(3_600_000)).toBe('1:00:00');
	expect(clock(3_599_000)).toBe('59:59');
	expect(clock(5_405_000)).toBe('1:30:05');
});
