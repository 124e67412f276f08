import { expect, test } from 'vitest';
import {
	after,
	blocks,
	checkingIn,
	closed,
	ended,
	given,
	live,
	maya,
	minutes,
	open,
	planned,
	server,
	ten
} from '#tests/support/given.ts';
import { remaining } from '#lib/domain/clock.ts';
import { type Block } from './block.ts';
import { commands } from '#lib/room/commands.ts';

const [welcome, checkin, skill, close] = blocks;
const breather = { id: 'breather', title: 'A breather', minutes: 5, activity: null };
const edit = (...list: object[]) => maya.does('agenda.edit', { blocks: list, edition: 0 });
const extend = (block: string, by: number) => maya.does('agenda.extend', { block, minutes: by });
const skip = (block: string, skipped = true) => maya.does('agenda.skip', { block, skipped });
const lengthOf = (list: Block[], id: string) => list.find((block) => block.id === id)?.minutes;

test('Next and Back walk the plan, past what is skipped', () => {
	given(live, skip('checkin'))
		.when(maya.does('agenda.next'))
		.emits({
			room: [
				{
					type: 'agenda.moved',
					block: 'skill',
					clock: { startedAt: ten, length: minutes(20), pausedAt: null, paused: 0 }
				}
			],
			staff: [
				{ type: 'agenda.spanned', block: 'skill', at: ten },
				{ type: 'staff.acted', done: expect.anything() }
			]
		});
	expect(given(live, skip('checkin'), maya.does('agenda.next'), maya.does('agenda.back')).state.room.current).toBe(
		'welcome'
	);
});

test('a block gone back to has two spans, and going to a skipped one takes it up again', () => {
	const { state } = given(live, after(2), skip('skill'), maya.does('agenda.go', { block: 'skill' }), after(1), [
		maya.does('agenda.back')
	]);
	expect(state.room.skipped).toEqual([]);
	expect(state.staff.spans.map(({ block, from, to }) => [block, from - ten, to && to - ten])).toEqual([
		['welcome', 0, minutes(2)],
		['skill', minutes(2), minutes(3)],
		['checkin', minutes(3), null]
	]);
});

test('before the session the whole plan may change', () => {
	given(open)
		.when(edit(breather))
		.emits({ room: [{ type: 'agenda.edited', blocks: [breather] }] });
});

test('while live, what has not begun may be added, moved and taken out', () => {
	const next = [welcome!, breather, close!, skill!];
	expect(given(live, edit(...next)).state.room.blocks).toEqual(next);
});

test('what has begun stays in the plan with its activity, since answers belong to it', () => {
	given(checkingIn).when(edit(welcome!, skill!)).refused('too-late');
	given(checkingIn)
		.when(edit(welcome!, { ...checkin!, activity: null }))
		.refused('too-late');
	const renamed = { ...checkin!, title: 'How we are' };
	given(checkingIn)
		.when(edit(welcome!, renamed))
		.emits({ room: [{ type: 'agenda.edited', blocks: [welcome, renamed] }] });
});

const insert = (block: object, place: string | null) => maya.does('agenda.insert', { block, after: place });

test('something that comes up is put in at once, after another block or first of all', () => {
	given(checkingIn)
		.when(insert(breather, 'checkin'))
		.emits({ room: [{ type: 'agenda.edited', blocks: [welcome, checkin, breather, skill, close] }] });
	expect(given(checkingIn, insert(breather, 'checkin'), maya.does('agenda.next')).state.room.current).toBe('breather');
	expect(given(open, insert(breather, null)).state.room.blocks[0]).toEqual(breather);
});

test('what is put in has an own id, a place that is there, and room in the plan', () => {
	given(live).when(insert(breather, 'gone')).refused('unknown');
	given(live)
		.when(insert({ ...breather, id: 'skill' }, 'checkin'))
		.refused('invalid');
	given(ended).when(insert(breather, 'close')).refused('over');
	const crowd = Array.from({ length: 26 }, (_, i) => insert({ ...breather, id: `b${i}` }, 'close'));
	given(live, crowd).when(insert(breather, 'close')).refused('full');
});

test('blocks pinned to the clock follow each other in time', () => {
	const at = (minute: number) => ({ startsAt: ten + minutes(minute) });
	const plan = [welcome!, { ...checkin!, ...at(10) }, { ...close!, ...at(30) }];
	const fits = (list: object[]) =>
		commands['agenda.edit']!.schema.safeParse({ type: 'agenda.edit', blocks: list, edition: 0 }).success;
	expect(fits(plan)).toBe(true);
	expect(fits([...plan].reverse())).toBe(false);
	given(live, edit(...plan))
		.when(insert({ ...breather, ...at(40) }, 'checkin'))
		.refused('invalid');
	expect(given(live, edit(...plan), insert({ ...breather, ...at(20) }, 'checkin')).state.room.blocks).toHaveLength(4);
});

test('a change made to an older plan is refused, so that it does not cover a newer one unseen', () => {
	given(open, edit(welcome!)).when(edit(breather)).refused('too-late');
	given(open, extend('skill', 5)).when(edit(breather)).refused('too-late');
	const again = maya.does('agenda.edit', { blocks: [breather], edition: 1 });
	expect(given(open, edit(welcome!), again).state.room).toMatchObject({ blocks: [breather], edition: 2 });
});

test('an activity is the same however its words are ordered on the wire', () => {
	const turned = {
		...checkin!,
		activity: {
			fields: checkin!.activity && 'fields' in checkin!.activity ? checkin!.activity.fields : [],
			kind: 'check-in'
		}
	};
	expect(given(checkingIn, edit(welcome!, turned)).state.room.blocks).toHaveLength(2);
});

test('[R9] new minutes for the block that is on move its clock along', () => {
	const scene = given(live, after(2), edit({ ...welcome!, minutes: 8 }, checkin!));
	expect(remaining(scene.state.room.clock!, scene.now)).toBe(minutes(6));
});

test('[R9] more time for the current block is more on its clock, also while paused', () => {
	const scene = given(live, after(1), maya.does('timer.pause'), after(3), extend('welcome', 5));
	expect(lengthOf(scene.state.room.blocks, 'welcome')).toBe(10);
	expect(remaining(scene.state.room.clock!, scene.now)).toBe(minutes(9));
});

test('a block that is not on gets its minutes and leaves the clock alone', () => {
	given(live)
		.when(extend('skill', 5))
		.emits({ room: [{ type: 'agenda.timed', block: 'skill', minutes: 25, clock: null }] });
});

test('less time never goes below a minute, nor below what is used', () => {
	expect(lengthOf(given(live, extend('close', -20)).state.room.blocks, 'close')).toBe(1);
	const scene = given(live, after(3.5), extend('welcome', -5));
	expect(lengthOf(scene.state.room.blocks, 'welcome')).toBe(4);
	expect(remaining(scene.state.room.clock!, scene.now)).toBe(minutes(0.5));
});

test('less time for a block that runs over does not make it longer', () => {
	given(live, after(9)).when(extend('welcome', -1)).changesNothing();
	given(live, extend('close', -20)).when(extend('close', -1)).changesNothing();
});

test('more time for a block that runs over is counted from its plan', () => {
	const scene = given(live, after(13), extend('welcome', 5));
	expect(remaining(scene.state.room.clock!, scene.now)).toBe(-minutes(3));
});

test('less time after a session was taken up again leaves what is already used', () => {
	const scene = given(live, maya.does('agenda.go', { block: 'skill' }), maya.does('session.end'), [
		server.does('session.reopen'),
		after(4),
		extend('skill', -5)
	]);
	expect(remaining(scene.state.room.clock!, scene.now)).toBe(0);
});

test('a block that has begun was not skipped, and cannot become so', () => {
	given(checkingIn).when(skip('welcome')).refused('begun');
	given(checkingIn).when(skip('checkin')).refused('begun');
	given(checkingIn)
		.when(skip('skill'))
		.emits({
			room: [{ type: 'agenda.skipped', block: 'skill', skipped: true }],
			staff: [{ type: 'staff.acted', done: expect.anything() }]
		});
	expect(given(checkingIn, skip('skill'), skip('skill', false)).state.room.skipped).toEqual([]);
});

test('once over, the plan stays as it was', () => {
	for (const act of [edit(breather), extend('skill', 5)]) given(ended).when(act).refused('over');
	given(closed).when(edit(breather)).refused('over');
	given(ended).when(skip('skill')).refused('over');
});

test('what is so already tells nobody', () => {
	given(live)
		.when(maya.does('agenda.go', { block: 'welcome' }))
		.changesNothing();
	given(live).when(skip('skill', false)).changesNothing();
	given(live).when(maya.does('timer.resume')).changesNothing();
	given(live, maya.does('timer.pause')).when(maya.does('timer.pause')).changesNothing();
	given(live).when(extend('skill', 0)).changesNothing();
});

test('[R7] a plan is well formed: blocks with an own id, activities that exist, nothing more', () => {
	const fits = (list: unknown) =>
		commands['agenda.edit']!.schema.safeParse({ type: 'agenda.edit', blocks: list, edition: 0 }).success;
	expect(fits(blocks)).toBe(true);
	expect(fits([])).toBe(false);
	expect(fits([welcome, welcome])).toBe(false);
	expect(fits([{ ...breather, minutes: 0 }])).toBe(false);
	expect(fits([{ ...breather, title: ' ' }])).toBe(false);
	expect(fits([{ ...breather, secret: 1 }])).toBe(false);
	for (const kind of ['juggling', 'constructor', '__proto__'])
		expect(fits([{ ...breather, activity: { kind } }])).toBe(false);
	expect(fits([{ ...breather, activity: { kind: 'check-in', fields: [] } }])).toBe(false);
	expect(fits([{ ...breather, activity: { kind: 'check-in', fields: ['mood', 'mood'] } }])).toBe(false);
	for (const id of ['constructor', '__proto__', 'a b', '']) expect(fits([{ ...breather, id }])).toBe(false);
	expect(given(planned).state.room.blocks).toEqual(blocks);
});
