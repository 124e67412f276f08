import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ten } from '#tests/support/given.ts';
import { lengthOf, patternIds, patternOf, patterns, phaseAt, type Pattern } from './patterns.ts';

const at = (pattern: Pattern, seconds: number) => phaseAt(pattern, ten, ten + seconds * 1000);

test('each pattern is as long as it says', () => {
	expect(patternIds.map((id) => lengthOf({ ...patterns[id], rounds: 1 }) / 1000)).toEqual([16, 10, 10, 60]);
	expect(lengthOf(patternOf('box', 3))).toBe(48_000);
});

test('[R9] from one start everybody is in the same phase', () => {
	const box = patternOf('box', 2);
	expect(at(box, -2)).toEqual({ phase: 'ready', left: 2000, progress: 0, round: 1, over: false });
	expect(at(box, 0)).toEqual({ phase: 'in', left: 4000, progress: 0, round: 1, over: false });
	expect(at(box, 5)).toEqual({ phase: 'hold', left: 3000, progress: 0.25, round: 1, over: false });
	expect(at(box, 10)).toMatchObject({ phase: 'out', progress: 0.5 });
	expect(at(box, 12)).toMatchObject({ phase: 'rest', left: 4000 });
	expect(at(box, 16)).toMatchObject({ phase: 'in', round: 2 });
	expect(at(box, 32)).toEqual({ phase: 'rest', left: 0, progress: 1, round: 2, over: true });
});

test('the breath out is the long one where it says so, and a mindful minute is one phase', () => {
	const long = patternOf('long-exhale', 1);
	expect(at(long, 4)).toMatchObject({ phase: 'out', left: 6000 });
	expect(at(patternOf('grounding', 1), 59)).toMatchObject({ phase: 'notice', left: 1000, over: false });
});

test('at any moment there is one phase, and at its end the next one begins', () => {
	const run = fc.record({
		pattern: fc.constantFrom(...patternIds).chain((id) => fc.integer({ min: 1, max: 6 }).map((n) => patternOf(id, n))),
		now: fc.integer({ min: -5_000, max: 500_000 })
	});
	fc.assert(
		fc.property(run, ({ pattern, now }) => {
			const here = phaseAt(pattern, 0, now);
			expect(here.over).toBe(now >= lengthOf(pattern));
			expect(here.progress).toBeGreaterThanOrEqual(0);
			expect(here.progress).toBeLessThanOrEqual(1);
			expect(here.round).toBeLessThanOrEqual(pattern.rounds);
			if (!here.over)
				expect(phaseAt(pattern, 0, now + here.left)).toMatchObject({
					progress: now + here.left === lengthOf(pattern) ? 1 : 0
				});
		})
	);
});
