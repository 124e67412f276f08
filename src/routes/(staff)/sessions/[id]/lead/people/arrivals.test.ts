import { expect, test } from 'vitest';
import { ana, ben, cho, dee, given, live, maya, type Step } from '#tests/support/given.ts';
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
/** Somebody who typed exactly this. */
const typed = (name: string, seat = 'x'): Step => ({
	...ana.asks,
	command: { type: 'seat.ask', seat, name, locale: 'en' }
});
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
	expect(read(at(typed('Bea')))).toEqual(['Bea several']);
	const two = at(ana.asks, typed('Ána '));
	expect(two.map(({ is }) => is)).toEqual(['several', 'several']);
	expect(letIn(two)).toEqual([]);
	expect(two.every(({ person }) => person.twin)).toBe(true);
});

test('who is in already and asks again may have a second phone', () => {
	const [again] = at(ana.joins, typed('ana'));
	expect(again).toMatchObject({ is: 'second-phone', client: null, first: { seat: 'ana' } });
	const full = at(ana.joins, typed('Ana Torres'));
	expect(full[0]).toMatchObject({ is: 'second-phone', first: { seat: 'ana' } });
});

test('an emoji beside a name does not hide whose it is, and two names of emoji alone are not one', () => {
	expect(read(at(typed('Cho 🌻')))).toEqual(['Cho 🌻 expected']);
	expect(at(typed('🌻'), typed('🙂', 'y')).map(({ is, person }) => `${is} ${person.twin}`)).toEqual([
		'new false',
		'new false'
	]);
});

test('whose own page is open on the phone is known by that, whatever name they gave', () => {
	const linked = (seat: string, name: string): Step => ({
		...ana.asks,
		command: { type: 'seat.ask', seat, name, locale: 'en', known: 'client-bea' }
	});
	const [first, second, other] = at(linked('x', 'Sunny'), linked('y', 'Sunny too'), typed('Bea', 'z'));
	expect(first).toMatchObject({ is: 'linked', client: { clientId: 'client-bea' } });
	// Of two phones of one person, one is theirs to be let in with; a name means whoever is left.
	expect(second).toMatchObject({ is: 'new', client: null });
	expect(other).toMatchObject({ is: 'expected', client: { clientId: 'client-bea-2' } });
	expect(letIn([first!, second!])).toEqual([{ type: 'seat.admit', seat: 'x', client: 'client-bea' }]);
});
