import { expect, test } from 'vitest';
import {
	after,
	ana,
	ben,
	checkingIn,
	cho,
	dee,
	given,
	live,
	maya,
	minutes,
	server,
	ten,
	working,
	type Person as Someone,
	type Step
} from '#tests/support/given.ts';
import { guess, listPeople, steady } from './people.ts';

const roster = ['Ana Torres', 'Ben Okafor', 'Cho Min', 'Dee Novak'].map((name) => ({
	clientId: `client-${name.slice(0, 3).toLowerCase()}`,
	name,
	preferredName: name.slice(0, 3)
}));
const people = (...steps: Step[]) => {
	const { state } = given(...steps);
	return listPeople(state.room, state.staff, state.seats, roster);
};
const needs = (who: Someone, need: string) =>
	who.does('check-in.answer', { block: 'checkin', field: 'need', value: need });

test('who waits stands first in the order of coming, who is in by need and name', () => {
	const all = people(checkingIn, cho.joins, ana.joins, ben.joins, after(1), dee.asks, [
		needs(ben, 'few-minutes'),
		needs(cho, 'one-to-one'),
		needs(ana, 'none')
	]);
	expect(all.waiting.map(({ name }) => name)).toEqual(['Dee']);
	expect(all.inside.map(({ name, need }) => [name, need])).toEqual([
		['Cho', 'one-to-one'],
		['Ben', 'few-minutes'],
		['Ana', null]
	]);
	expect(all.here).toBe(3);
});

test('who needs somebody stands first: an alert, a moment, stuck, then who asked for time', () => {
	const { inside } = people(checkingIn, ana.joins, ben.joins, cho.joins, dee.joins, [
		needs(ana, 'one-to-one'),
		maya.does('agenda.go', { block: 'skill' }),
		ben.does('care.stuck', { block: 'skill', on: true }),
		cho.does('care.moment', { on: true }),
		dee.does('safety.help')
	]);
	expect(inside.map(({ name, alert, moment, stuck }) => [name, alert, moment, stuck])).toEqual([
		['Dee', true, null, null],
		['Cho', false, ten, null],
		['Ben', false, null, ten],
		['Ana', false, null, null]
	]);
});

test('who has spoken is heard: a few minutes asked for are had, a talk one to one is not', () => {
	const talk = {
		id: 'talk',
		title: 'Talk',
		minutes: 5,
		activity: { kind: 'discussion', question: { en: 'Q', es: 'P' } }
	};
	const called = [ana, ben].map(({ seat }) => maya.does('discussion.call', { block: 'talk', seat }));
	const all = people(
		checkingIn,
		[ana.joins, ben.joins, cho.joins],
		[needs(ana, 'few-minutes'), needs(ben, 'one-to-one'), needs(cho, 'few-minutes')],
		maya.does('agenda.insert', { block: talk, after: 'checkin' }),
		maya.does('agenda.go', { block: 'talk' }),
		[ana, ben].map((it) => it.does('discussion.raise', { block: 'talk' })),
		called,
		maya.does('agenda.next')
	);
	expect(all.inside.map(({ name, heard, need }) => [name, heard, need])).toEqual([
		['Ben', true, 'one-to-one'],
		['Cho', false, 'few-minutes'],
		['Ana', true, 'few-minutes']
	]);
});

test('being stuck in what is over is not on anybody’s mind any more', () => {
	const stuck = ana.does('care.stuck', { block: 'skill', on: true });
	expect(people(working, ana.joins, stuck, maya.does('agenda.next')).inside[0]!.stuck).toBeNull();
});

test('while somebody points at the list nobody’s row moves, and who comes in stands at the end', () => {
	const before = people(checkingIn, cho.joins, ben.joins).inside.map(({ seat }) => seat);
	const now = people(checkingIn, cho.joins, ben.joins, ana.joins, cho.does('care.moment', { on: true })).inside;
	expect(now.map(({ name }) => name)).toEqual(['Cho', 'Ana', 'Ben']);
	expect(steady(now, before).map(({ name }) => name)).toEqual(['Ben', 'Cho', 'Ana']);
});

test('what passes between staff and one person is with that person', () => {
	const [one] = people(live, ana.joins, [
		maya.does('care.prompt', { seat: 'ana', text: 'Shall we talk after?' }),
		maya.does('care.one-to-one', { seat: 'ana', on: true })
	]).inside;
	expect(one).toMatchObject({ line: 'Shall we talk after?', oneToOne: 'Maya' });
});

test('who stepped out is away since then, who has not come yet is not', () => {
	const [one, two] = people(live, ana.joins, after(2), ana.departs, [
		ben.asks,
		maya.does('seat.admit', { seat: 'ben', client: null })
	]).inside;
	expect(one).toMatchObject({ name: 'Ana', here: false, awaySince: ten + minutes(2) });
	expect(two).toMatchObject({ name: 'Ben', here: false, awaySince: null, client: null });
});

test('the roster without those who are in is who is expected', () => {
	const all = people(live, ana.joins, ben.joins, maya.does('seat.remove', { seat: 'ben' }));
	expect(all.expected.map(({ preferredName }) => preferredName)).toEqual(['Ben', 'Cho', 'Dee']);
	expect(all.gone.map(({ name }) => name)).toEqual(['Ben']);
});

test('progress is told for what is on now', () => {
	const step = server.does('worksheet.progress', { block: 'skill', seat: 'ana', done: 2, of: 6, steps: [] });
	expect(people(working, ana.joins, step).inside[0]!.progress).toEqual({ done: 2, of: 6, finished: false });
	expect(people(live, ana.joins).inside[0]!.progress).toBeNull();
	const done = ana.does('check-in.finish', { block: 'checkin' });
	expect(people(checkingIn, ana.joins, done).inside[0]!.progress).toMatchObject({ finished: true });
});

test('a typed name is a guess only where it can mean one person', () => {
	expect(guess(' ana ', roster)?.name).toBe('Ana Torres');
	expect(guess('Chó Min', roster)?.name).toBe('Cho Min');
	expect(guess('Sam', roster)).toBeNull();
	const twins = [...roster, { clientId: 'x', name: 'Ana Prieto', preferredName: 'Ana' }];
	expect(guess('Ana', twins)).toBeNull();
	expect(guess('Ana Prieto', twins)?.clientId).toBe('x');
});
