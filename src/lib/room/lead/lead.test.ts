import { expect, test } from 'vitest';
import { ana, closed, given, jonas, live, maya, open, planned, type Step } from '#tests/support/given.ts';
import { apply } from '#lib/room/apply.ts';
import { rolesOf } from '#lib/room/roles.ts';
import { emptyState } from '#lib/room/state.ts';

test('[R10] when Maya loses her connection nothing moves: the room learns she is away, and she still leads', () => {
	const scene = given(live, ana.joins, jonas.arrives);
	scene.when(maya.leaves).emits({
		staff: [{ type: 'staff.left', staff: 'maya' }],
		room: [
			{ type: 'lead.changed', name: 'Maya', here: false },
			{ type: 'room.staffed', on: true }
		]
	});
	const { state } = given(live, ana.joins, jonas.arrives, maya.leaves);
	expect(rolesOf(state, maya.by)).toEqual(['facilitator', 'lead']);
	expect(rolesOf(state, jonas.by)).toEqual(['facilitator']);
	expect(rolesOf(state, ana.by)).toEqual(['participant']);
	expect(state.room).toMatchObject({ status: 'live', current: 'welcome' });
});

test('[R10] nobody can press Next in her place before taking over', () => {
	given(live, jonas.arrives, maya.leaves).when(jonas.does('agenda.next')).refused('not-yours');
	given(live, jonas.arrives, maya.leaves).when(ana.does('agenda.next')).refused('not-yours');
});

test('[R10] Maya comes back to where she was', () => {
	given(live, maya.leaves)
		.when(maya.arrives)
		.emits({
			staff: [{ type: 'staff.arrived', staff: 'maya', name: 'Maya' }],
			room: [{ type: 'lead.changed', name: 'Maya', here: true }]
		});
});

test('[R10] Jonas takes over by saying so, and from then on it is his', () => {
	given(live, jonas.arrives)
		.when(jonas.does('lead.take'))
		.emits({
			staff: [{ type: 'lead.taken', staff: 'jonas', name: 'Jonas' }],
			room: [{ type: 'lead.changed', name: 'Jonas', here: true }]
		});
	const taken = given(live, jonas.arrives, jonas.does('lead.take'));
	taken.when(maya.does('agenda.next')).refused('not-yours');
	expect(taken.when(jonas.does('agenda.next')).state.room.current).toBe('checkin');
	expect(taken.when(maya.does('lead.take')).state.staff.lead).toBe('maya');
});

test('[R10] opening the doors never takes the lead from somebody who has it', () => {
	given(planned, maya.arrives, jonas.arrives, maya.does('lead.take'))
		.when(jonas.does('session.open'))
		.emits({ room: [{ type: 'session.opened' }] });
});

test('[R10] a co-facilitator who comes or goes is nothing to the room', () => {
	given(open)
		.when(jonas.arrives)
		.emits({ staff: [{ type: 'staff.arrived', staff: 'jonas', name: 'Jonas' }] });
	given(open, jonas.arrives)
		.when(jonas.leaves)
		.emits({ staff: [{ type: 'staff.left', staff: 'jonas' }] });
});

test('phones know whether any of the staff is here, whoever leads, and never which of them', () => {
	const staffed = (...steps: Step[]) => given(steps).state.room.staffed;
	expect([staffed(planned), staffed(open), staffed(live, jonas.arrives)]).toEqual([false, true, true]);
	expect(staffed(live, jonas.arrives, maya.leaves)).toBe(true);
	expect(staffed(live, jonas.arrives, maya.leaves, jonas.leaves)).toBe(false);
	expect(staffed(live, maya.leaves, jonas.arrives)).toBe(true);
	given(live, maya.leaves)
		.when(jonas.arrives)
		.emits({
			staff: [{ type: 'staff.arrived', staff: 'jonas', name: 'Jonas' }],
			room: [{ type: 'room.staffed', on: true }]
		});
});

test('[R11] a log from before phones knew of the other staff takes the lead for all of them', () => {
	const old = (here: boolean) => apply(emptyState, 'room', { type: 'lead.changed', name: 'Maya', here }).room.staffed;
	expect([old(true), old(false)]).toEqual([true, false]);
});

test('a second tab of the same facilitator is nothing new, nor is leading twice', () => {
	given(open).when(maya.arrives).changesNothing();
	given(open, maya.leaves).when(maya.leaves).changesNothing();
	given(open).when(maya.does('lead.take')).changesNothing();
});

test('a closed session is led by nobody new', () => {
	given(closed).when(jonas.does('lead.take')).refused('over');
});
