import { expect, test } from 'vitest';
import {
	after,
	ana,
	ben,
	cho,
	given,
	jonas,
	live,
	maya,
	minutes,
	open,
	person,
	server,
	ten,
	type Step
} from '#tests/support/given.ts';
import { mostSeats } from './rules.ts';

const admit = (seat: string, client: string | null = null) => maya.does('seat.admit', { seat, client });
const bind = (seat: string, client: string | null) => maya.does('seat.bind', { seat, client });
const decline = (seat: string) => maya.does('seat.decline', { seat });
const remove = (seat: string) => maya.does('seat.remove', { seat });

test('[R2] who asks is told to staff alone; the room does not even learn that somebody waits', () => {
	given(open)
		.when(ana.asks)
		.emits({
			staff: [{ type: 'seat.asked', seat: 'ana', name: 'Ana', locale: 'en', at: ten }],
			'seat:ana': [
				{ type: 'seat.welcomed', name: 'Ana' },
				{ type: 'seat.noticed', on: true }
			]
		});
});

test('who waits reads that staff see them only while some console is open', () => {
	const alone: Step[] = [open, maya.leaves, ana.asks];
	given(open, maya.leaves)
		.when(ana.asks)
		.emits({
			staff: [{ type: 'seat.asked', seat: 'ana', name: 'Ana', locale: 'en', at: ten }],
			'seat:ana': [{ type: 'seat.welcomed', name: 'Ana' }]
		});
	expect(given(alone).state.seats.ana!.noticed).toBe(false);
	const seen = given(alone, jonas.arrives);
	expect(seen.state.seats.ana!.noticed).toBe(true);
	expect(seen.then(maya.arrives, jonas.leaves).state.seats.ana!.noticed).toBe(true);
	expect(seen.then(jonas.leaves).state.seats.ana!.noticed).toBe(false);
	expect(given(open, ana.asks, ben.joins, maya.leaves).state.seats).toMatchObject({
		ana: { noticed: false },
		ben: { noticed: true }
	});
});

test('Ana’s second phone joins the seat she has: one card, and what it called for is about her', () => {
	const again = person('ana-again');
	const waits: Step[] = [live, ana.joins, again.asks, again.does('safety.help')];
	const joins = jonas.does('seat.join', { seat: again.seat, to: 'ana' });
	given(waits)
		.when(joins)
		.emits({
			staff: [{ type: 'seat.joined', seat: again.seat, to: 'ana' }],
			[again.channel]: [{ type: 'seat.moved', status: 'joined' }]
		});
	const { state } = given(waits, joins);
	expect(Object.keys(state.staff.seats)).toEqual(['ana']);
	expect(state.staff.joined).toEqual({ [again.seat]: 'ana' });
	expect(Object.values(state.staff.alerts).map(({ seat }) => seat)).toEqual(['ana']);
	expect(state.room.here).toBe(1);
});

test('a phone joins a seat that is in use, and before it did anything in one of its own', () => {
	const join = (seat: string, to: string) => maya.does('seat.join', { seat, to });
	given(live, ana.joins, ben.joins).when(join('ben', 'ana')).refused('too-late');
	given(live, ana.asks, ben.asks).when(join('ben', 'ana')).refused('not-now');
	given(live, ana.joins, ben.asks).when(join('ben', 'nobody')).refused('unknown');
	given(live, ana.joins, ben.asks).when(join('ben', 'ben')).refused('unknown');
	given(live, ana.joins, ben.asks, maya.does('session.end')).when(join('ben', 'ana')).refused('not-now');
	given(live, ana.joins, ben.joins, remove('ben')).when(join('ben', 'ana')).refused('too-late');
	given(live, ana.joins, ben.asks, join('ben', 'ana')).when(ben.does('seat.leave')).refused('not-yours');
});

test('[R2] letting Ana in tells staff who she is on the roster, and her phone only that she is in', () => {
	given(open, ana.asks)
		.when(admit('ana', 'client-7'))
		.emits({
			staff: [{ type: 'seat.admitted', seat: 'ana', client: 'client-7' }],
			'seat:ana': [{ type: 'seat.moved', status: 'admitted' }]
		});
});

test('every facilitator looks after people, not the lead alone', () => {
	given(open, ana.asks)
		.when(jonas.does('seat.admit', { seat: 'ana', client: null }))
		.emits({
			staff: [{ type: 'seat.admitted', seat: 'ana', client: null }],
			'seat:ana': [{ type: 'seat.moved', status: 'admitted' }]
		});
});

test('coming and going is told with times to staff, and as a count to the room', () => {
	const { state } = given(live, ana.joins, after(5), ana.departs, after(2), ana.arrives);
	expect(state.room.here).toBe(1);
	expect(state.staff.seats.ana!.visits).toEqual([
		{ from: ten, to: ten + minutes(5) },
		{ from: ten + minutes(7), to: null }
	]);
	given(live, ana.joins, ben.joins)
		.when(ana.departs)
		.emits({ room: [{ type: 'seat.counted', here: 1 }], staff: [{ type: 'seat.departed', seat: 'ana', at: ten }] });
});

test('a second tab, or one that closes twice, is not a second visit', () => {
	given(live, ana.joins).when(ana.arrives).changesNothing();
	given(live, ana.joins, ana.departs).when(ana.departs).changesNothing();
	given(live, ana.asks).when(ana.arrives).changesNothing();
	given(open, ben.asks, admit('ben'), maya.does('session.start'), maya.does('session.end'))
		.when(ben.arrives)
		.changesNothing();
});

test('who leaves, or is asked to, is no longer here, and only they and staff learn why', () => {
	given(live, ana.joins)
		.when(remove('ana'))
		.emits({
			staff: [
				{ type: 'seat.departed', seat: 'ana', at: ten },
				{ type: 'seat.removed', seat: 'ana' },
				{ type: 'staff.acted', done: expect.anything() }
			],
			room: [{ type: 'seat.counted', here: 0 }],
			'seat:ana': [{ type: 'seat.moved', status: 'removed' }]
		});
	given(open, ana.asks)
		.when(decline('ana'))
		.emits({
			staff: [{ type: 'seat.declined', seat: 'ana' }],
			'seat:ana': [{ type: 'seat.moved', status: 'declined' }]
		});
	expect(given(live, ana.joins, ana.does('seat.leave')).state.seats.ana!.status).toBe('left');
});

test('somebody declined or removed by mistake can be let in after all', () => {
	expect(given(open, ana.asks, decline('ana'), admit('ana')).state.seats.ana!.status).toBe('admitted');
	expect(given(live, ana.joins, remove('ana'), admit('ana')).state.staff.seats.ana!.status).toBe('admitted');
});

test('one client sits on one seat; who they are can be put right', () => {
	given(open, ana.joins, ben.asks).when(admit('ben', 'client-ana')).refused('taken');
	given(open, ana.joins, ben.joins).when(bind('ben', 'client-ana')).refused('taken');
	given(open, ana.joins, ben.joins, bind('ana', null))
		.when(bind('ben', 'client-ana'))
		.emits({ staff: [{ type: 'seat.bound', seat: 'ben', client: 'client-ana' }] });
	expect(
		given(open, ana.joins, remove('ana'), ben.asks, admit('ben', 'client-ana')).state.staff.seats.ben!.client
	).toBe('client-ana');
});

test('who was who is part of the record, and stays once it is closed', () => {
	const over = [live, ana.joins, maya.does('session.end')];
	given(over)
		.when(bind('ana', null))
		.emits({ staff: [{ type: 'seat.bound', seat: 'ana', client: null }] });
	given(over, server.does('session.close')).when(bind('ana', null)).refused('over');
});

test('what is so already tells nobody', () => {
	given(open, ana.joins).when(admit('ana', 'client-ana')).changesNothing();
	given(open, ana.joins).when(bind('ana', 'client-ana')).changesNothing();
	given(open, ana.asks).when(ana.asks).changesNothing();
});

test('what cannot be done any more is refused', () => {
	given(open, ana.joins).when(decline('ana')).refused('not-waiting');
	given(open, ana.asks).when(remove('ana')).refused('not-in');
	given(open, ana.asks, maya.does('session.start'), maya.does('session.end')).when(admit('ana')).refused('over');
	given(open).when(admit('cho')).refused('unknown');
	given(open, cho.asks, decline('cho')).when(cho.does('seat.leave')).refused('not-yours');
});

test('a waiting room cannot be filled without end', () => {
	const crowd = Array.from({ length: mostSeats }, (_, i) => person(`guest${i}`).asks);
	given(open, crowd).when(ana.asks).refused('not-now');
});

test('nobody made up comes to a session of the record', () => {
	const asks = server.does('seat.ask', { seat: 'ana', name: 'Ana', locale: 'en', madeUp: true });
	given(open).when(asks).refused('not-yours');
});

test('only who waits or is in takes up a place', () => {
	const crowd = Array.from({ length: mostSeats }, (_, i) => person(`guest${i}`));
	const asked = crowd.map(({ asks }) => asks);
	given(
		open,
		asked,
		crowd.map(({ seat }) => decline(seat))
	)
		.when(ana.asks)
		.emits({ staff: [expect.anything()], 'seat:ana': [expect.anything(), expect.anything()] });
	expect(given(open, asked, decline('guest7'), ana.asks).state.staff.seats.ana!.status).toBe('waiting');
	given(open, asked, decline('guest7'), ana.asks)
		.when(maya.does('seat.enter', { name: 'Gil', client: null }))
		.refused('full');
});

test('a name is letters that somebody can see', () => {
	const asks = (name: string) => () => given(open).when(server.does('seat.ask', { seat: 'x', name, locale: 'en' }));
	for (const name of ['\u200B', '\u202EanA', '  ', 'a'.repeat(41)]) expect(asks(name), name).toThrow();
	for (const name of ['🌻', 'Ana 🙂', 'علی‌رضا', '🌻'.repeat(40)]) expect(asks(name), name).not.toThrow();
});

const bring = (seat: string, client: string) =>
	server.does('seat.bring', { seat, pass: 'pass', name: 'Ana', locale: 'en', client });

test('who was let in earlier on this day comes along: staff see it, and nobody presses anything', () => {
	const brought = given(open).when(bring('ana', 'client-ana'));
	brought.emits({
		staff: [
			{ type: 'seat.asked', seat: 'ana', name: 'Ana', locale: 'en', at: ten },
			{ type: 'seat.admitted', seat: 'ana', client: 'client-ana', pass: 'pass' }
		],
		'seat:ana': [
			{ type: 'seat.welcomed', name: 'Ana' },
			{ type: 'seat.moved', status: 'admitted' }
		]
	});
	const { seats } = given(open, bring('ana', 'client-ana')).state.staff;
	expect(seats.ana).toMatchObject({ status: 'admitted', client: 'client-ana', along: true, visits: [] });
	given(open, bring('ana', 'client-ana')).when(bring('ana', 'client-ana')).emits({});
});

test('who waits already comes in, and a second phone goes on in the seat that its person has', () => {
	given(open, ana.asks)
		.when(bring('ana', 'client-ana'))
		.emits({
			staff: [{ type: 'seat.admitted', seat: 'ana', client: 'client-ana', pass: 'pass' }],
			'seat:ana': [{ type: 'seat.moved', status: 'admitted' }]
		});
	const two = given(open, bring('ana', 'client-ana'), bring('again', 'client-ana')).state.staff;
	expect(two.joined).toEqual({ again: 'ana' });
	expect(Object.keys(two.seats)).toEqual(['ana']);
});

test('[R7] nobody is brought into closed doors, or back to where they were sent away', () => {
	given(open, maya.does('session.shut')).when(bring('ana', 'client-ana')).refused('not-open');
	given(open, ana.asks, decline('ana')).when(bring('ana', 'client-ana')).refused('not-waiting');
	given(live, ana.joins, remove('ana')).when(bring('ana', 'client-ana')).refused('not-waiting');
});
