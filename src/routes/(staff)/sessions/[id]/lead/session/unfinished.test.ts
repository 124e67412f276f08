import { expect, test } from 'vitest';
import { ana, assesses, ben, checkingIn, cho, dee, given, live, maya, type Step } from '#tests/support/given.ts';
import { listPeople } from '../people/people.ts';
import { unfinished } from './unfinished.ts';

const left = (...steps: Step[]) => {
	const { room, staff, seats } = given(...steps).state;
	return unfinished(staff, listPeople(room, staff, seats, []));
};
const asks: Step = cho.does('check-in.answer', { block: 'checkin', field: 'need', value: 'one-to-one' });

test('who ends a session hears by name of open alerts, of who asked to talk afterwards and of who needs a moment', () => {
	const all: Step[] = [checkingIn, ana.joins, ben.joins, cho.joins, dee.joins];
	expect(left(all)).toEqual({ open: [], after: [], moment: [] });
	const scene = given(all, ana.does('safety.help'));
	const [alert] = Object.keys(scene.state.staff.alerts) as [string];
	const wishes = ana.does('safety.wish', { alert, wish: 'after' });
	expect(left(all, ana.does('safety.help'), wishes, asks, ben.does('care.moment', { on: true }))).toEqual({
		open: ['Ana'],
		after: ['Ana', 'Cho'],
		moment: ['Ben']
	});
	const filed = assesses(maya, [alert]);
	expect(left(all, ana.does('safety.help'), wishes, filed)).toEqual({ open: [], after: [], moment: [] });
});

test('an alert of somebody who has left the room is told as well', () => {
	expect(left(live, ana.joins, ana.does('safety.help'), ana.does('seat.leave')).open).toEqual(['Ana']);
});
