import { expect, test } from 'vitest';
import {
	after,
	ana,
	ben,
	checkingIn,
	ended,
	given,
	jonas,
	live,
	maya,
	minutes,
	server,
	ten,
	type Step
} from '#tests/support/given.ts';

const here: Step[] = [checkingIn, jonas.arrives, ana.joins, ben.joins];
const toAna = (type: string, rest: object) => jonas.does(type, { seat: 'ana', ...rest });
const note = toAna('care.note', { text: 'First week; sits by the door.' });
const prompt = toAna('care.prompt', { text: 'Shall we talk after?' });
const oneToOne = (on: boolean) => toAna('care.one-to-one', { on });
const moment = (on: boolean) => ana.does('care.moment', { on });
const stuck = (on: boolean, block = 'checkin') => ana.does('care.stuck', { block, on });

test('[R2] what staff note about Ana stays among staff', () => {
	given(here)
		.when(note)
		.emits({ staff: [{ type: 'care.noted', seat: 'ana', text: 'First week; sits by the door.' }] });
	const { state } = given(here, note);
	expect(state.staff.seats.ana!.note).toBe('First week; sits by the door.');
	expect(JSON.stringify([state.room, state.seats])).not.toContain('door');
	expect(given(here, note, toAna('care.note', { text: null })).state.staff.seats.ana!.note).toBeNull();
});

test('[R2] a private line is heard by Ana and staff alone', () => {
	given(here)
		.when(prompt)
		.emits({ 'seat:ana': [{ type: 'care.prompted', text: 'Shall we talk after?' }] });
	expect(given(here, prompt, toAna('care.prompt', { text: null })).state.seats.ana!.prompt).toBeNull();
	given(here, ben.does('seat.leave'))
		.when(jonas.does('care.prompt', { seat: 'ben', text: 'Come back.' }))
		.refused('not-in');
});

test('a person who waits at the door can be told something', () => {
	given(live, jonas.arrives, ana.asks)
		.when(prompt)
		.emits({ 'seat:ana': [{ type: 'care.prompted', text: 'Shall we talk after?' }] });
	given(live, jonas.arrives, ana.asks).when(oneToOne(true)).refused('not-in');
});

test('[R2] that Ana talks with Jonas apart is told to her and staff; the room still counts her', () => {
	given(here)
		.when(oneToOne(true))
		.emits({ 'seat:ana': [{ type: 'care.set-aside', with: 'Jonas' }] });
	const { state } = given(here, oneToOne(true));
	expect(state.room.here).toBe(2);
	expect(given(here, oneToOne(true), oneToOne(false)).state.seats.ana!.oneToOne).toBeNull();
});

test('[R2] that Ana needs a moment, or is stuck, is told to her own phone and staff', () => {
	given(here, after(1))
		.when(moment(true))
		.emits({ 'seat:ana': [{ type: 'care.paused', since: ten + minutes(1) }] });
	given(here)
		.when(stuck(true))
		.emits({ 'seat:ana': [{ type: 'care.stalled', stuck: { block: 'checkin', since: ten } }] });
	expect(given(here, moment(true), stuck(true), moment(false), stuck(false)).state.seats.ana).toMatchObject({
		moment: null,
		stuck: null
	});
});

test('nobody is stuck in two places, and getting on in another changes nothing here', () => {
	expect(given(here, stuck(true), stuck(true, 'skill')).state.seats.ana!.stuck).toMatchObject({ block: 'skill' });
	given(here, stuck(true)).when(stuck(false, 'skill')).changesNothing();
	given(here).when(stuck(true, 'gone')).refused('unknown');
});

test('[R2] Jonas saw to it that Ana gets on: her phone and staff hear so, and no one else', () => {
	const settles = (what: string) => toAna('care.settle', { what });
	given(here, moment(true))
		.when(settles('moment'))
		.emits({ 'seat:ana': [{ type: 'care.paused', since: null }] });
	given(here, stuck(true))
		.when(settles('stuck'))
		.emits({ 'seat:ana': [{ type: 'care.stalled', stuck: null }] });
	given(here, stuck(true)).when(settles('moment')).changesNothing();
	expect(given(here, moment(true), stuck(true), settles('stuck')).state.seats.ana).toMatchObject({
		moment: ten,
		stuck: null
	});
});

test('where Ana is stuck is told, and told again when it is another step', () => {
	const at = (step: number) => ana.does('care.stuck', { block: 'skill', on: true, step });
	given(here)
		.when(at(2))
		.emits({ 'seat:ana': [{ type: 'care.stalled', stuck: { block: 'skill', since: ten, step: 2 } }] });
	expect(given(here, at(2), at(3)).state.seats.ana!.stuck).toMatchObject({ step: 3 });
	given(here, at(2)).when(at(2)).changesNothing();
});

test('what is so already tells nobody', () => {
	for (const act of [note, prompt, oneToOne(true), moment(true), stuck(true)])
		given(here, act).when(act).changesNothing();
});

test('after the end nobody is disturbed; a note may still be kept until the record is closed', () => {
	const over: Step[] = [here, maya.does('session.end')];
	for (const act of [prompt, oneToOne(true), moment(true), stuck(true)]) given(over).when(act).refused('over');
	expect(given(over, note).state.staff.seats.ana!.note).not.toBeNull();
	given(over, server.does('session.close')).when(note).refused('over');
	given(ended)
		.when(jonas.does('care.note', { seat: 'nobody', text: 'x' }))
		.refused('unknown');
});
