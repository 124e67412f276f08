import { expect, test } from 'vitest';
import { ana, ben, cho, dee, given, live, maya, person, type Step } from '#tests/support/given.ts';
import { arrivals, letIn } from './arrivals.ts';
import { listPeople } from './people.ts';

const onRoster = (clientId: string, name: string, preferredName: string) => ({ clientId, name, preferredName });
const roster = [
	onRoster('client-ana', 'Ana Torres', 'Ana'),
	onRoster('client-ben', 'Ben Okafor', 'Ben'),
	onRoster('client-cho', 'Cho Min', 'Cho'),
	onRoster('client-bea', 'Beatriz Soto', 'Bea'),
	onRoster('client-bea-2', 'Beatriz Luna', 'Bea')
];
const named = (name: string) => ({ ...person(name.toLowerCase()), asks: person(name.toLowerCase()).asks });
const at = (...steps: Step[]) => {
	const { state } = given(live, ...steps);
	return arrivals(listPeople(state.room, state.staff, state.seats, roster));
};
const read = (all: ReturnType<typeof at>) => all.map(({ person: { name }, is }) => `${name} ${is}`);

test('who is expected is told from who is new', () => {
	const all = at(ana.asks, ben.asks, dee.asks);
	expect(read(all)).toEqual(['Ana expected', 'Ben expected', 'Dee new']);
	expect(letIn(all)).toEqual([
		{ type: 'seat.admit', seat: 'ana', client: 'client-ana' },
		{ type: 'seat.admit', seat: 'ben', client: 'client-ben' }
	]);
});

test('one press lets in those of whom it is sure', () => {
	const waits: Step[] = [ana.asks, ben.asks, cho.asks, dee.asks];
	const { state } = given(
		live,
		waits,
		letIn(at(waits)).map(({ type, ...rest }) => maya.does(type, rest))
	);
	expect(Object.values(state.staff.seats).map(({ name, status }) => `${name} ${status}`)).toEqual([
		'Ana admitted',
		'Ben admitted',
		'Cho admitted',
		'Dee waiting'
	]);
});

test('a name that two people of the roster have, or that two who wait gave, is for a person to tell', () => {
	expect(read(at(named('Bea').asks))).toEqual(['Bea several']);
	const two = at(ana.asks, {
		...person('ana-2').asks,
		command: { type: 'seat.ask', seat: 'x', name: 'Ána ', locale: 'en' }
	});
	expect(two.map(({ is }) => is)).toEqual(['several', 'several']);
	expect(letIn(two)).toEqual([]);
	expect(two.every(({ person }) => person.twin)).toBe(true);
});

test('who is in already and asks again may have a second phone', () => {
	const [again] = at(ana.joins, {
		by: ana.asks.by,
		command: { type: 'seat.ask', seat: 'x', name: 'ana', locale: 'en' }
	});
	expect(again).toMatchObject({ is: 'second-phone', client: null, first: { seat: 'ana' } });
	const full = at(ana.joins, {
		by: ana.asks.by,
		command: { type: 'seat.ask', seat: 'x', name: 'Ana Torres', locale: 'en' }
	});
	expect(full[0]).toMatchObject({ is: 'second-phone', first: { seat: 'ana' } });
});
