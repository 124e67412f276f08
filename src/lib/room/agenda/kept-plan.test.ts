import { expect, test } from 'vitest';
import { blocks as given, minutes, ten } from '#tests/support/given.ts';
import type { Block } from './block.ts';
import { onItsDay, toKeep } from './kept-plan.ts';
import { readKept } from './read-kept.ts';

const blocks = given as unknown as Block[];
const pin = (at: number): Block[] =>
	blocks.map((block) => (block.id === 'close' ? { ...block, startsAt: at, holds: 'end' } : block));

test('a break at a quarter to is a quarter to on another day as well', () => {
	const kept = toKeep(pin(ten + minutes(35)), ten);
	expect(kept.at(-1)).toMatchObject({ startsAt: minutes(35), holds: 'end' });
	const week = minutes(7 * 24 * 60);
	expect(onItsDay(kept, ten + week)).toEqual(pin(ten + week + minutes(35)));
});

test('what was pinned before the start is not pinned any more', () => {
	expect(toKeep(pin(ten - minutes(5)), ten)).toEqual(blocks);
});

test('put into a plan that may have the same parts, every part is a new one', () => {
	let count = 0;
	const fresh = onItsDay(blocks, ten, () => `new-${++count}`);
	expect(fresh.map(({ id }) => id)).toEqual(['new-1', 'new-2', 'new-3', 'new-4']);
	expect(fresh.map(({ title }) => title)).toEqual(blocks.map(({ title }) => title));
});

test('[R11] a part that this version does not understand becomes talk under its name', () => {
	expect(readKept(blocks)).toEqual(blocks);
	const old = { id: 'old', title: 'Drawing', minutes: 15, activity: { kind: 'drawing', colours: 3 } };
	expect(readKept([old, { id: 'none' }, null])).toEqual([{ ...old, activity: null }]);
	expect(readKept('nothing')).toEqual([]);
});
