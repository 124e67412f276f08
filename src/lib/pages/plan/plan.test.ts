import { expect, test } from 'vitest';
import { blocks as given, maya, minutes, given as story, planned, ten } from '#tests/support/given.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { loadOffers, offered } from '#lib/activities/kinds.ts';
import { activities } from '#lib/activities/rules.ts';
import { sheets } from '#lib/worksheets/index.ts';
import { blankOf, changedTo, kindGroups, offers } from './kinds.ts';
import { finished, inserted, instead, mayMove, moved, problems, reach, same, tidy, total } from './plan.ts';

await loadOffers();
const here = { namesAgreed: false, worksheets: [{ slug: 'thought-record' }] };
const blocks = given as unknown as Block[];
const [welcome] = blocks as [Block];

test('what has begun keeps its place, and nothing gets before it', () => {
	const begun = new Set(['welcome']);
	expect(mayMove(blocks, 0, 1, begun)).toBe(false);
	expect(mayMove(blocks, 1, -1, begun)).toBe(false);
	expect(mayMove(blocks, 1, 1, begun)).toBe(true);
	expect(mayMove(blocks, 3, 1, begun)).toBe(false);
	expect(moved(blocks, 1, 2).map(({ id }) => id)).toEqual(['welcome', 'skill', 'checkin', 'close']);
	expect(moved(blocks, 2, 1).map(({ id }) => id)).toEqual(['welcome', 'skill', 'checkin', 'close']);
});

test('a block moved against its pin lets go of it', () => {
	const pinned = blocks.map((block, i) => ({ ...block, startsAt: ten + minutes(i) }));
	const list = moved(pinned, 2, 1);
	expect(list.map(({ startsAt }) => startsAt === undefined)).toEqual([false, true, false, false]);
});

test('a row that is dragged goes as far as it may', () => {
	const begun = new Set(['welcome']);
	expect(reach(blocks, 3, 0, begun)).toBe(1);
	expect(reach(blocks, 1, 3, begun)).toBe(3);
	expect(reach(blocks, 2, 2, begun)).toBe(2);
	expect(reach(blocks, 0, 2, begun)).toBe(0);
	expect(moved(blocks, 3, 1).map(({ id }) => id)).toEqual(['welcome', 'close', 'checkin', 'skill']);
});

test('another plan takes the place of what has not begun', () => {
	const other = [
		{ ...blocks[1]!, id: 'other' },
		{ ...blocks[3]!, id: 'end', startsAt: ten + minutes(30) }
	];
	expect(instead(blocks, other, new Set()).map(({ id }) => id)).toEqual(['other', 'end']);
	expect(instead(blocks, other, new Set(['welcome'])).map(({ id }) => id)).toEqual(['welcome', 'other', 'end']);
	const pinned = [{ ...welcome, startsAt: ten + minutes(40) }];
	expect(instead(pinned, other, new Set(['welcome'])).map(({ startsAt }) => startsAt)).toEqual([
		ten + minutes(40),
		undefined,
		undefined
	]);
});

test('a pin that goes back in time is said at the block that has it', () => {
	const list = blocks.map((block, i) => (i > 1 ? { ...block, startsAt: ten + minutes(30 - i) } : block));
	expect(problems(list)).toEqual([{ field: 'clock', block: 'close' }]);
});

test('every kind stands under one heading', () => {
	const offered = kindGroups().flatMap(({ options }) => options.map(({ value }) => value));
	expect(offered.sort()).toEqual(Object.keys(offers()).sort());
});

test('what the room would refuse is said before it is sent', () => {
	expect(problems(blocks)).toEqual([]);
	expect(problems([{ ...welcome, title: ' ' }])).toEqual([{ field: 'title', block: 'welcome' }]);
	for (const minutes of [0, 241, 1.5, NaN])
		expect(problems([{ ...welcome, minutes }])).toEqual([{ field: 'minutes', block: 'welcome' }]);
	expect(problems([{ ...welcome, activity: { kind: 'check-in', fields: [] } }])[0]!.field).toBe('activity');
	expect(problems([{ ...welcome, activity: { kind: 'worksheet', slug: '' } }])[0]!.field).toBe('activity');
});

test('what passes here is taken by the room as it is', () => {
	const list = tidy([
		{ ...welcome, title: ' Hello ' },
		{ id: 'b', title: 'In', minutes: 240, activity: blankOf('check-in', here) },
		{ id: 'c', title: 'Sheet', minutes: 1, activity: blankOf('worksheet', here) },
		{ id: 'd', title: 'Talk', minutes: 10, activity: null }
	]);
	expect(total(list)).toBe(256);
	expect(problems(list)).toEqual([]);
	const { state } = story(planned).when(maya.does('agenda.edit', { blocks: list, edition: 0 }));
	expect(same(state.room.blocks, list)).toBe(true);
	expect(same(state.room.blocks, [{ ...list[0]!, minutes: 6 }, ...list.slice(1)])).toBe(false);
});

test('an unfinished block does not keep the rest from being saved', () => {
	const [first, second, ...rest] = blocks as [Block, Block, ...Block[]];
	const poll = { ...first, id: 'poll', activity: blankOf('poll', here) };
	const typed = [first, { ...second, title: ' ' }, poll, { ...rest[0]!, minutes: 7 }, ...rest.slice(1)];
	expect(finished(typed, blocks)).toEqual([first, second, { ...rest[0]!, minutes: 7 }, ...rest.slice(1)]);
	expect(finished([poll], blocks)).toEqual(blocks);
});

test('a new block goes after the one whose button was pressed, or at the end', () => {
	const fresh = { ...welcome, id: 'new' };
	const ids = (list: Block[]) => list.map(({ id }) => id);
	expect(ids(inserted(blocks, fresh, 'checkin'))).toEqual(['welcome', 'checkin', 'new', 'skill', 'close']);
	expect(ids(inserted(blocks, fresh, null)).at(-1)).toBe('new');
});

test('title and minutes follow to another worksheet, unless somebody chose others', () => {
	const [grounding, next] = [
		sheets.find(({ slug }) => slug === 'grounding-5-4-3-2-1')!,
		sheets.find(({ slug }) => slug === 'thought-record')!
	];
	const activity = { kind: 'worksheet' as const, slug: grounding.slug };
	const block = { id: 'sheet', title: grounding.title.en, minutes: grounding.minutes, activity };
	const other = { ...activity, slug: next.slug };
	expect(changedTo(block, other, sheets)).toEqual({ activity: other, title: next.title.en, minutes: next.minutes });
	expect(changedTo({ ...block, title: 'Practice', minutes: 30 }, other, sheets)).toEqual({ activity: other });
	const together = { ...activity, pace: 'together' as const };
	expect(changedTo(block, together, sheets)).toEqual({ activity: together });
});

test('the kinds of block that a program may write are offered to be written, and no others', () => {
	const written = Object.values(activities).flatMap(({ kind, ownBlocks }) => (ownBlocks ? [kind] : []));
	const offeredToWrite = Object.entries(offered()).flatMap(([kind, { own }]) => (own ? [kind] : []));
	expect(written.sort()).toEqual(offeredToWrite.sort());
});
