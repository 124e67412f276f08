import { expect, test } from 'vitest';
import { breathAt } from './breath.ts';

const box = { in: 4, hold: 4, out: 4, rest: 4 };
const long = { in: 4, hold: 0, out: 6, rest: 0 };

test.each([
	[0, 'in'],
	[3_999, 'in'],
	[4_000, 'hold'],
	[8_000, 'out'],
	[15_900, 'rest'],
	[16_000, 'in']
])('after %i ms four equal sides are at "%s"', (gone, phase) => {
	expect(breathAt(box, gone)).toEqual({ phase, seconds: 4 });
});

test('a part that takes no time is left out', () => {
	expect(breathAt(long, 4_000)).toEqual({ phase: 'out', seconds: 6 });
	expect(breathAt(long, 10_000)).toEqual({ phase: 'in', seconds: 4 });
});
