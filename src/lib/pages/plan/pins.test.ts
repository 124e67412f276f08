import { expect, test } from 'vitest';
import { clockAt } from '#lib/domain/format.ts';
import { blocks as given, minutes, ten } from '#tests/support/given.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { lasting, length, momentAt, pinned, schedule, unpinned } from './pins.ts';

const blocks = given as unknown as Block[];
const newYork = 'America/New_York';
/** The skill, planned a quarter past, must begin at a certain minute past ten. */
const skillAt = (minute: number) =>
	blocks.map((block) => (block.id === 'skill' ? { ...block, startsAt: ten + minutes(minute) } : block));

test('each block begins when those before it are over', () => {
	expect(schedule(blocks, ten)).toEqual([0, 5, 15, 35].map((at) => ({ start: ten + minutes(at), gap: 0 })));
	expect(length(blocks, ten)).toBe(40);
});

test('time before a pinned block is told, and so is what runs into it', () => {
	expect(schedule(skillAt(20), ten)[2]).toEqual({ start: ten + minutes(20), gap: 5 });
	expect(schedule(skillAt(20), ten)[3]).toEqual({ start: ten + minutes(40), gap: 0 });
	expect(length(skillAt(20), ten)).toBe(45);
	expect(schedule(skillAt(12), ten)[2]).toEqual({ start: ten + minutes(12), gap: -3 });
});

test('a session that begins late eats what was free before the pin', () => {
	expect(schedule(skillAt(20), ten + minutes(5))[2]!.gap).toBe(0);
	expect(schedule(skillAt(20), ten + minutes(8))[2]!.gap).toBe(-3);
});

test('a time on the wall is the nearest one, in the program’s zone, over midnight too', () => {
	expect(clockAt(ten, newYork)).toBe('05:00');
	expect(momentAt('06:00', ten, newYork)).toBe(ten + minutes(60));
	expect(momentAt('04:50', ten, newYork)).toBe(ten - minutes(10));
	const late = ten + minutes(18 * 60 + 30);
	expect(clockAt(late, newYork)).toBe('23:30');
	expect(momentAt('00:10', late, newYork)).toBe(late + minutes(40));
	for (const nonsense of ['', '25:00', '9:5', 'ten']) expect(momentAt(nonsense, ten, newYork)).toBeNull();
});

test('a block that must end at a time begins earlier with more minutes; one that must begin keeps its start', () => {
	const close = blocks.find(({ id }) => id === 'close')!;
	const end = ten + minutes(50);
	const held = pinned(close, end, 'end');
	expect(held).toMatchObject({ startsAt: end - minutes(5), holds: 'end' });
	expect(lasting(held, 10)).toMatchObject({ minutes: 10, startsAt: end - minutes(10) });
	expect(lasting(lasting(held, 0), 8).startsAt).toBe(end - minutes(8));
	expect(lasting(pinned(close, end, 'start'), 10).startsAt).toBe(end);
	expect(lasting(close, 10).startsAt).toBeUndefined();
	expect(unpinned(held)).toEqual(close);
});
