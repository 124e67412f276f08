import { expect, test } from 'vitest';
import type { CheckInRoom, CheckInSeat } from '#lib/activities/check-in/fold.ts';
import {
	after,
	ana,
	checkingIn,
	given,
	jonas,
	live,
	maya,
	minutes,
	planned,
	ten,
	type Step
} from '#tests/support/given.ts';

const enters = maya.does('seat.enter', { name: 'Gil', client: 'client-gil' });
const here: Step[] = [checkingIn, jonas.arrives, ana.joins, enters];
/** In stories, ids are numbered by how many events have happened. */
const gil = Object.entries(given(here).state.staff.seats).find(([, card]) => card.name === 'Gil')![0];
const says = (field: string, value: unknown, seat = gil) =>
	jonas.does('check-in.answer-for', { block: 'checkin', seat, field, value });
const attends = (isHere: boolean, seat = gil) => maya.does('seat.attend', { seat, here: isHere });
const part = (...steps: Step[]) => given(here, ...steps).state.seats[gil]!.activities.checkin as CheckInSeat;

test('[R2] Gil, who has no phone, gets a seat: staff hear who he is, the room that one more is here', () => {
	given(live)
		.when(enters)
		.emits({
			staff: [
				{ type: 'seat.entered', seat: expect.any(String), name: 'Gil', client: 'client-gil', at: ten },
				{ type: 'seat.arrived', seat: expect.any(String), at: ten }
			],
			room: [{ type: 'seat.counted', here: 1 }],
			[`seat:${Object.keys(given(live, enters).state.staff.seats)[0]}`]: [
				{ type: 'seat.welcomed', name: 'Gil' },
				{ type: 'seat.moved', status: 'admitted' }
			]
		});
	expect(given(here).state.staff.seats[gil]).toMatchObject({ status: 'admitted', byStaff: true, client: 'client-gil' });
	expect(given(here).state.staff.seats.ana!.byStaff).toBe(false);
});

test('a facilitator writes down what Gil says, and each answer tells that staff wrote it', () => {
	given(here)
		.when(says('mood', 4))
		.emits({
			[`seat:${gil}`]: [{ type: 'check-in.answered', block: 'checkin', field: 'mood', value: 4, by: 'staff' }]
		});
	expect(part(says('mood', 4), says('mood', null)).answers).toEqual({ mood: null });
});

test('with the last answer Gil has checked in like everybody else', () => {
	const all: Step[] = [says('mood', 4), says('anxiety', null), says('word', 'tired'), says('goal', null)];
	expect(part(all).finished).toBe(false);
	expect(part(all, says('need', 'none')).finished).toBe(true);
	const { room } = given(here, all, says('need', 'none'), says('need', 'few-minutes')).state;
	expect((room.activities.checkin as CheckInRoom).finished).toBe(1);
});

test('[R7] nobody answers for Ana, who has her own phone', () => {
	given(here)
		.when(says('mood', 4, 'ana'))
		.refused('not-yours');
	given(here)
		.when(says('mood', 4, 'nobody'))
		.refused('unknown');
	given(here).when(says('mood', 11)).refused('invalid');
	given(here).when(attends(false, 'ana')).refused('not-yours');
	given(here).when(attends(false, 'nobody')).refused('unknown');
});

test('staff say when Gil goes and comes back, since attendance is computed from it', () => {
	const scene = given(here, after(5), attends(false), after(2), attends(true));
	expect(scene.state.staff.seats[gil]!.visits).toEqual([
		{ from: ten, to: ten + minutes(5) },
		{ from: ten + minutes(7), to: null }
	]);
	expect(scene.state.room.here).toBe(2);
	scene.when(attends(true)).changesNothing();
	given(here, maya.does('seat.remove', { seat: gil }))
		.when(attends(true))
		.refused('not-in');
});

test('Gil, sent away by mistake, is here again at once: no phone is going to say so', () => {
	const { state } = given(here, maya.does('seat.remove', { seat: gil }), maya.does('room.undo', { at: ten }));
	expect(state.room.here).toBe(2);
	expect(state.staff.seats[gil]!.visits.at(-1)!.to).toBeNull();
});

test('a seat is entered while the doors are open, for somebody who has none yet', () => {
	given(planned).when(enters).refused('not-open');
	given(here, maya.does('session.end')).when(enters).refused('over');
	given(here)
		.when(maya.does('seat.enter', { name: 'Ana again', client: 'client-ana' }))
		.refused('taken');
});
