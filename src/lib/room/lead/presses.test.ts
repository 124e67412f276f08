import { expect, test } from 'vitest';
import { commands } from '#lib/room/commands.ts';
import { given, jonas, live, maya } from '#tests/support/given.ts';

const next = (from: string) => maya.does('agenda.next', { from });
const toCheckIn = maya.does('agenda.go', { block: 'checkin', from: 'welcome' });

test('[R8] a second press of Next is no press of the next Next', () => {
	given(live, next('welcome')).when(next('welcome')).refused('too-late');
	given(live, toCheckIn).when(toCheckIn).changesNothing();
	expect(given(live, next('welcome'), next('checkin')).state.room.current).toBe('skill');
});

test('[R8] what was pressed before somebody else led on does not throw the room back', () => {
	const ledOn = given(live, jonas.arrives, jonas.does('lead.take'), jonas.does('agenda.next'), [
		jonas.does('agenda.next'),
		maya.does('lead.take')
	]);
	for (const late of [next('welcome'), toCheckIn, maya.does('agenda.back', { from: 'welcome' })])
		ledOn.when(late).refused('too-late');
});

test('[R8] Hold and Pause from a block that was left hold nothing', () => {
	const later = given(live, next('welcome'));
	later.when(maya.does('room.hold', { on: true, from: 'welcome' })).refused('too-late');
	later.when(maya.does('timer.pause', { from: 'welcome' })).refused('too-late');
	expect(later.when(maya.does('room.hold', { on: true, from: 'checkin' })).state.room.held).not.toBeNull();
});

test('[R8] a hold can be taken back in the block after it', () => {
	const held = given(live, maya.does('room.hold', { on: true }));
	const { at } = held.state.staff.last!;
	expect(held.when(maya.does('room.undo', { at })).state.room.held).toBeNull();
});

test('[R8] what only the lead may send moves everybody, and is not done late', () => {
	const leads = Object.entries(commands).filter(([, { who }]) => who.join() === 'lead');
	const mayComeLate = leads.filter(([, row]) => !row.movesRoom).map(([type]) => type);
	expect(mayComeLate).toEqual(['agenda.edit', 'agenda.insert']);
	const others = Object.entries(commands).filter(([, row]) => row.movesRoom && row.who.join() !== 'lead');
	expect(others.map(([type]) => type)).toEqual(['room.undo', 'display.hide']);
});
