import { expect, test } from 'vitest';
import {
	after,
	ana,
	checkingIn,
	closed,
	ended,
	given,
	jonas,
	live,
	maya,
	minutes,
	open,
	ten
} from '#tests/support/given.ts';
import { remaining } from '#lib/domain/clock.ts';

const holds = maya.does('room.hold', { on: true });
const goesOn = maya.does('room.hold', { on: false });
const hides = maya.does('display.hide', { on: true });
const left = ({ state, now }: ReturnType<typeof given>) => remaining(state.room.clock!, now);

test('[R9] when Maya holds the room its clock stands still, and it goes on where it was', () => {
	given(live, after(2))
		.when(holds)
		.emits({
			room: [
				{
					type: 'room.held',
					since: ten + minutes(2),
					clock: { startedAt: ten, length: minutes(5), pausedAt: ten + minutes(2), paused: 0 }
				}
			],
			staff: [{ type: 'staff.acted', done: expect.anything() }]
		});
	expect(left(given(live, after(2), holds, after(30)))).toBe(minutes(3));
	const on = given(live, after(2), holds, after(30), goesOn, after(1));
	expect(left(on)).toBe(minutes(2));
	expect(on.state.room.held).toBeNull();
});

test('a clock that stood still before the hold stands still after it', () => {
	const scene = given(live, after(1), maya.does('timer.pause'), after(1), holds, after(1), goesOn, after(5));
	expect(left(scene)).toBe(minutes(4));
});

test('what people type meanwhile still counts', () => {
	given(checkingIn, ana.joins, holds)
		.when(ana.does('check-in.answer', { block: 'checkin', field: 'mood', value: 3 }))
		.emits({ 'seat:ana': [{ type: 'check-in.answered', block: 'checkin', field: 'mood', value: 3 }] });
});

test('a block gone to while everything is held begins when it goes on', () => {
	const scene = given(live, holds, after(1), maya.does('agenda.next'), after(4));
	expect(left(scene)).toBe(minutes(10));
	expect(left(given(live, holds, after(1), maya.does('agenda.next'), after(4), goesOn, after(3)))).toBe(minutes(7));
});

test('while everything is held the timer has nothing to say of its own', () => {
	given(live, holds).when(maya.does('timer.resume')).refused('held');
	given(live, holds).when(maya.does('timer.pause')).refused('held');
});

test('only what is live can be held, and the end lets go', () => {
	given(open).when(holds).refused('not-begun');
	given(ended).when(holds).refused('over');
	given(live).when(goesOn).changesNothing();
	given(live, holds).when(holds).changesNothing();
	expect(given(live, holds, maya.does('session.end')).state.room.held).toBeNull();
});

test('any facilitator may take everything off the wall at once; on the phones nothing changes', () => {
	given(checkingIn, ana.joins, jonas.arrives)
		.when(jonas.does('display.hide', { on: true }))
		.emits({
			room: [{ type: 'display.hidden', on: true }],
			staff: [{ type: 'staff.acted', done: expect.anything() }]
		});
	const scene = given(checkingIn, ana.joins, hides);
	expect(scene.state.room).toMatchObject({ hidden: true, current: 'checkin', here: 1 });
	scene.when(hides).changesNothing();
	expect(given(live, hides, maya.does('display.hide', { on: false })).state.room.hidden).toBe(false);
	given(closed).when(hides).refused('over');
});

test('[R7] Jonas does not hold the room while Maya leads', () => {
	given(live, jonas.arrives)
		.when(jonas.does('room.hold', { on: true }))
		.refused('not-yours');
});
