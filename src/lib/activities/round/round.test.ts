import { expect, test } from 'vitest';
import { goes, isRemoved, story, type Step } from '#tests/support/activity.ts';
import { after, ana, ben, cho, dee, jonas, maya, minutes, ten, type Person } from '#tests/support/given.ts';
import { round } from './rules.ts';

const config = {
	kind: 'round',
	question: { en: 'How was your week?', es: '¿Cómo estuvo tu semana?' },
	minutes: 2,
	namesAgreed: false
};
const { given } = story(round, config);
const named = story(round, { ...config, namesAgreed: true }).given;

const builds = (by = 'roster', first: string[] = [], whom = 'everyone') =>
	maya.does('round.build', { by, first, whom });
const next = maya.does('round.next');
const back = maya.does('round.back');
const passes = (who: Person) => who.does('round.pass');
const finishes = (who: Person) => who.does('round.finish');
const offers = (who: Person, offered = true) => who.does('round.volunteer', { offered });
const order = (...steps: Step[]) => given(...steps).staff.turns.map((turn) => `${turn.seat} ${turn.standing}`);
const clock = { startedAt: ten, length: minutes(2), pausedAt: null, paused: 0 };
const begun: Step[] = [builds(), next];

test.each([
	['an order', [], builds(), ['ana', 'ben', 'cho', 'dee']],
	['the first turn', [builds()], next, ['ana', 'ben', 'cho', 'dee']],
	['a pass', begun, passes(ana), ['ana']],
	['one further back passes', begun, passes(cho), ['cho', 'dee']]
] as [string, Step[], typeof next, string[]][])('[R2] what each channel carries: %s', (_, history, act, heard) => {
	const seats = Object.fromEntries(heard.map((seat) => [`seat:${seat}`, ['round.placed']]));
	given(history)
		.when(act)
		.carries({ staff: ['round.arranged'], room: ['round.moved'], ...seats });
});

test('[R2] offering and asking for more time is told to nobody it does not concern', () => {
	given()
		.when(offers(ben))
		.carries({ staff: ['round.arranged'], 'seat:ben': ['round.volunteered'] });
	given(begun)
		.when(maya.does('round.extend', { minutes: 1 }))
		.carries({ staff: ['round.arranged'], room: ['round.moved'] });
});

test('[R2] without an agreement the room hears numbers, and each person only the own place', () => {
	const told = given(begun);
	expect(told.room).toEqual({ speaking: null, next: null, isTaken: true, done: 0, of: 4, clock, run: 1 });
	expect(['ana', 'ben', 'cho', 'dee'].map((seat) => told.seats[seat]!.place)).toEqual([0, 1, 2, 3]);
	expect(JSON.stringify(told.log.filter((it) => it.on !== 'staff').map((it) => it.event))).not.toMatch(
		/ana|ben|cho|dee/i
	);
});

test('[R2] where the group agreed, the room hears who speaks and who is next, by the names they chose', () => {
	expect(named(begun).room).toMatchObject({ speaking: 'Ana', next: 'Ben' });
	expect(named(begun, next, next, next).room).toMatchObject({ speaking: 'Dee', next: null });
});

test('the order is by need, by offer, by chance or by name', () => {
	expect(order(builds('need', ['cho', 'ghost']))).toEqual(['cho waiting', 'ana waiting', 'ben waiting', 'dee waiting']);
	expect(order(offers(dee), offers(ben), offers(dee, false), offers(dee), builds('volunteer'))).toEqual([
		'ben waiting',
		'dee waiting'
	]);
	expect(order(builds('shuffle'))).toEqual(order(builds('shuffle')));
	expect(order(builds('shuffle')).sort()).toEqual(order(builds()));
	given().when(builds('volunteer')).refused('too-few');
	given(begun).when(builds()).refused('begun');
});

test('the lead gives the floor; who has spoken frees it and moves nobody on', () => {
	const free = given(begun, after(1), finishes(ana));
	expect(free.room).toMatchObject({ isTaken: false, done: 1, of: 4, clock: null });
	expect(free.seats.ben!).toMatchObject({ place: 1, standing: 'waiting' });
	free.when(finishes(ben)).refused('not-now');
	free.when(finishes(ana)).changesNothing();
	const over = given(begun, next, next, next, next);
	expect(over.room).toMatchObject({ isTaken: false, done: 4, of: 4 });
	over.when(next).refused('nobody');
});

test('the time each person had on the floor is kept, and told to staff alone', () => {
	const told = given(begun, after(3), next, after(1), finishes(ben), after(5), back, after(1), next);
	expect(told.staff.spent).toEqual({ ana: minutes(3), ben: minutes(2) });
});

test('[R9] more time is more on the clock, also when it had run out', () => {
	const more = maya.does('round.extend', { minutes: 1 });
	expect(given(begun, more).room.clock).toEqual({ ...clock, length: minutes(3) });
	expect(given(begun, after(5), more).room.clock).toEqual({ ...clock, length: minutes(6) });
	given(builds()).when(more).refused('not-begun');
});

test('a pass is not undone by anybody else, and can become a turn', () => {
	expect(order(builds(), passes(ana), next)).toEqual(['ana passed', 'ben speaking', 'cho waiting', 'dee waiting']);
	given(builds(), passes(ana)).when(passes(ana)).changesNothing();
	expect(order(builds(), passes(ana), next, offers(ana)).at(-1)).toBe('ana waiting');
	given().when(passes(ana)).refused('not-now');
});

test('who went home is not called, and the number of turns says so', () => {
	expect(given(begun, goes(ben), next).room).toMatchObject({ isTaken: true, of: 3 });
	expect(order(begun, goes(ben), next)).toContain('cho speaking');
	expect(order(begun, isRemoved(ana), next)[0]).toBe('ana spoke');
});

test('a second order can leave out who has spoken', () => {
	expect(order(begun, finishes(ana), passes(ben), builds('need', ['dee'], 'not-yet'))).toEqual([
		'ana spoke',
		'ben passed',
		'dee waiting',
		'cho waiting'
	]);
	expect(order(begun, finishes(ana), builds())[0]).toBe('ana waiting');
});

test('[R7] only the lead orders, and only who takes part passes', () => {
	for (const type of ['next', 'back'])
		given(begun)
			.when(jonas.does(`round.${type}`))
			.refused('not-yours');
	given(begun).when(ana.does('round.next')).refused('not-yours');
	given(begun).when(maya.does('round.pass')).refused('not-yours');
	given(begun, goes(ana)).when(passes(ana)).refused('not-yours');
});
