import { expect, test } from 'vitest';
import {
	after,
	ana,
	ben,
	checkingIn,
	given,
	jonas,
	live,
	maya,
	minutes,
	ten,
	type Step
} from '#tests/support/given.ts';
import { pace } from '#lib/room/agenda/pace.ts';
import { undoWithin } from './undo-within.ts';

const next = maya.does('agenda.next');
const remove = maya.does('seat.remove', { seat: 'ana' });
const holds = maya.does('room.hold', { on: true });
const seconds = (count: number): Step => ({ pass: count * 1000 });
/** Maya undoes what she did at this minute and second past ten. */
const undoes = (at: number, second = 0) => maya.does('room.undo', { at: ten + minutes(at) + second * 1000 });

test('a Next pressed too early is taken back: the block, its clock and its time go on as if nothing had been', () => {
	const scene = given(live, after(2), next, seconds(8));
	const { clock } = given(live).state.room;
	scene.when(undoes(2)).emits({
		room: [{ type: 'agenda.moved', block: 'welcome', clock }],
		staff: [{ type: 'agenda.returned', block: 'welcome', at: ten + minutes(2) + 8000 }, { type: 'staff.undid' }]
	});
	const { state, now } = given(live, after(2), next, seconds(8), undoes(2), after(1));
	expect(state.staff.spans).toMatchObject([
		{ block: 'welcome', from: ten, to: null },
		{ block: 'checkin', undone: true }
	]);
	expect(state.staff.last).toBeNull();
	expect(pace(state.room, state.staff.spans, now)).toMatchObject({ gone: minutes(3) + 8000, over: 0 });
});

test('[R11] nothing is edited: the log holds the act and what took it back', () => {
	const told = given(live, next, undoes(0)).log.map(({ event }) => event.type);
	expect(told.slice(-6)).toEqual([
		'agenda.moved',
		'agenda.spanned',
		'staff.acted',
		'agenda.moved',
		'agenda.returned',
		'staff.undid'
	]);
});

test('what somebody answered in a block that was on by mistake is kept, and the block can still be skipped', () => {
	const answers = ana.does('check-in.answer', { block: 'checkin', field: 'mood', value: 3 });
	const scene = given(live, ana.joins, next, answers, undoes(0));
	expect(scene.state.seats.ana!.activities.checkin).toMatchObject({ answers: { mood: 3 } });
	scene.when(ana.does('check-in.answer', { block: 'checkin', field: 'mood', value: 4 })).emits({
		'seat:ana': [{ type: 'check-in.answered', block: 'checkin', field: 'mood', value: 4 }]
	});
	const skipped = scene.when(maya.does('agenda.skip', { block: 'checkin', skipped: true })).state.room.skipped;
	expect(skipped).toEqual(['checkin']);
});

test('going to a skipped block and back leaves it skipped; minutes given meanwhile stay given', () => {
	const there: Step[] = [live, maya.does('agenda.skip', { block: 'skill', skipped: true })];
	const { room } = given(
		there,
		maya.does('agenda.go', { block: 'skill' }),
		maya.does('agenda.extend', { block: 'welcome', minutes: 5 }),
		undoes(0)
	).state;
	expect(room).toMatchObject({ current: 'welcome', skipped: ['skill'], clock: { length: minutes(10) } });
});

test('skipping and holding are taken back by their opposites', () => {
	given(live, maya.does('agenda.skip', { block: 'skill', skipped: true }))
		.when(undoes(0))
		.emits({
			room: [{ type: 'agenda.skipped', block: 'skill', skipped: false }],
			staff: [{ type: 'staff.undid' }]
		});
	const held = given(live, after(1), holds, seconds(5), undoes(1)).state.room;
	expect(held.held).toBeNull();
	expect(held.clock).toMatchObject({ pausedAt: null, paused: 5000 });
	expect(given(live, holds, maya.does('room.hold', { on: false }), undoes(0)).state.room.held).toBe(ten);
});

test('so are a wall gone blank, a line to everyone, and minutes given to what is on', () => {
	const hides = maya.does('display.hide', { on: true });
	expect(given(live, hides, undoes(0)).state.room.hidden).toBe(false);
	const says = (text: string | null) => maya.does('room.prompt', { text });
	const lines: Step[] = [live, says('Look at the lake.'), after(1), says('Lok at teh sky.')];
	expect(given(lines, undoes(1)).state.room.prompt).toBe('Look at the lake.');
	expect(given(live, says('Hm'), undoes(0)).state.room.prompt).toBeNull();
	const extend = (minutes: number) => maya.does('agenda.extend', { block: 'welcome', minutes });
	const { room } = given(live, after(2), extend(10), undoes(2)).state;
	expect([room.blocks[0]!.minutes, room.clock!.length]).toEqual([5, minutes(5)]);
	// A block can't get shorter than the time used, so undo gives back only what was really removed.
	expect(given(live, after(3), extend(-4), undoes(3)).state.room.blocks[0]!.minutes).toBe(5);
});

test('Ana, asked to leave by mistake, is straight back in on the client she was', () => {
	given(live, ana.joins, remove)
		.when(undoes(0))
		.emits({
			staff: [{ type: 'seat.admitted', seat: 'ana', client: 'client-ana' }, { type: 'staff.undid' }],
			'seat:ana': [{ type: 'seat.moved', status: 'admitted' }]
		});
});

test('nothing done meanwhile is overwritten', () => {
	const benIsAna = jonas.does('seat.bind', { seat: 'ben', client: 'client-ana' });
	given(live, jonas.arrives, ana.joins, ben.joins, remove, benIsAna).when(undoes(0)).refused('taken');
	given(checkingIn, jonas.arrives, next, jonas.does('lead.take'), jonas.does('agenda.next'))
		.when(undoes(0))
		.refused('not-yours');
	given(live, next, maya.does('session.end')).when(undoes(0)).refused('over');
});

test('after ten seconds it is too late, and so it is for an act that another has followed', () => {
	const late: Step = { pass: undoWithin + 1 };
	given(live, next, late).when(undoes(0)).refused('too-late');
	given(live, next, { pass: undoWithin }).when(undoes(0)).emits(expect.anything());
	given(live, next, seconds(1), holds).when(undoes(0)).refused('too-late');
	given(live, next, undoes(0)).when(undoes(0)).refused('too-late');
	given(live).when(undoes(0)).refused('too-late');
});

test('[R7] nobody takes back what somebody else did, nor what is no longer theirs to do', () => {
	given(live, jonas.arrives, ana.joins, remove)
		.when(jonas.does('room.undo', { at: ten }))
		.refused('not-yours');
	given(live, jonas.arrives, next, jonas.does('lead.take')).when(undoes(0)).refused('not-yours');
});

test('what others did not see has nothing to take back', () => {
	for (const act of [
		maya.does('agenda.extend', { block: 'skill', minutes: 5 }),
		maya.does('seat.bind', { seat: 'ana', client: null }),
		maya.does('timer.pause')
	])
		expect(given(live, ana.joins, act).state.staff.last).toBeNull();
});
