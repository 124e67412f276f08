import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { blocksOf } from '#lib/server/days/blocks.ts';
import { aheadOf } from '#lib/server/days/ahead.ts';
import { changeDayCode, dayById, ensureDay } from '#lib/server/days/day.ts';
import { bringEarly, earlyOf, sayEarly } from '#lib/server/days/early.ts';
import { passOf, recognize } from '#lib/server/days/passes.ts';
import { goAlong } from '#lib/server/days/walking.ts';
import { whyShut } from '#lib/server/days/why-shut.ts';
import { findDisplay, findOpenSession } from '#lib/server/live/doors.ts';
import { seatFromToken } from '#lib/server/live/seats.ts';
import { gather } from '#lib/server/records/gather.ts';
import { DayWorld, idOf, until, type Phone } from '#tests/support/day-world.ts';
import { Person } from '#tests/support/person.ts';
import { arrivals, letIn } from '../../src/routes/(staff)/sessions/[id]/lead/people/arrivals.ts';
import { listPeople } from '../../src/routes/(staff)/sessions/[id]/lead/people/people.ts';

const ten = ['Ana', 'Ben', 'Cho', 'Dee', 'Eli', 'Fay', 'Gil', 'Hana', 'Ivo', 'Jo'];
const address = '10.1.1.1';

let world: DayWorld;
let presses: number;
const roster = ten.map((name) => ({ clientId: idOf(name), name, preferredName: name }));

beforeEach(async () => {
	world = await DayWorld.open(ten);
	presses = 0;
});
afterEach(() => world.close());

const [first, second, third] = [0, 1, 2];
const leadOf = (i: number) => (i === second ? world.jonas : world.maya);
const say = (i: number, command: Parameters<typeof world.live.say>[2]) =>
	world.live.say(world.sessions[i]!, leadOf(i), command);
const open = (i: number) => say(i, { type: 'session.open' });
const hold = async (i: number) => {
	await say(i, { type: 'session.start' });
	await say(i, { type: 'session.end' });
};
const stateOf = (i: number) => world.live.app.rooms.state(world.sessions[i]!);
const inside = async (i: number) =>
	Object.values((await stateOf(i)).staff.seats)
		.filter(({ status }) => status === 'admitted')
		.map(({ name }) => name)
		.sort();
const waiting = async (i: number) =>
	Object.entries((await stateOf(i)).staff.seats)
		.filter(([, { status }]) => status === 'waiting')
		.map(([seat, { name }]) => ({ seat, name }));

/** One press of the console's button: everybody whose name is one of the roster's. */
async function letInExpected(i: number) {
	const { room, staff, seats } = await stateOf(i);
	presses += 1;
	for (const command of letIn(arrivals(listPeople(room, staff, seats, roster)))) await say(i, command);
}

test('a phone that comes by the day’s code before any doors open is known by its own page at each door, as any other would be', async () => {
	await world.joins('Annie', null, idOf('Ana'));
	const ben = await world.joins('Benny');
	// Ben opens his page afterwards.
	await recognize((await passOf(ben.token))!.pass, idOf('Ben'));
	await world.joins('Somebody');
	await open(first);
	const known = async (i: number) =>
		Object.fromEntries(Object.values((await stateOf(i)).staff.seats).map(({ name, known }) => [name, known]));
	await until('all three wait', async () => (await waiting(first)).length === 3);
	expect(await known(first)).toEqual({ Annie: idOf('Ana'), Benny: idOf('Ben'), Somebody: undefined });
	// A hint alone: nobody is let in by it.
	expect(await inside(first)).toEqual([]);
});

test('ten people are let into three sessions with no more than twelve presses, a newcomer and one who leaves early among them', async () => {
	const phones = await Promise.all(ten.slice(0, 9).map((name) => world.joins(name)));
	expect(await Promise.all(phones.map((phone) => world.cardOf(phone)))).toEqual(phones.map(() => null));
	await open(first);
	await until('nine wait', async () => (await waiting(first)).length === 9);
	await letInExpected(first);
	expect(await inside(first)).toEqual(ten.slice(0, 9));
	await hold(first);
	await open(second);
	await until('nine came along', async () => (await inside(second)).length === 9);
	expect(await waiting(second)).toEqual([]);
	const jo = await world.joins('Jo', world.sessions[second]!);
	await letInExpected(second);
	expect(await inside(second)).toEqual(ten);
	// Ana leaves early.
	const ana = (await world.cardOf(phones[0]!))!;
	await world.live.app.rooms.execute(ana.session, { as: 'seat', seat: ana.seat }, 'leave-leave-leave-1', {
		type: 'seat.leave'
	});
	await hold(second);
	await open(third);
	await until('nine came along again', async () => (await inside(third)).length === 9);
	expect(await inside(third)).toEqual(ten.slice(1));
	expect(await world.cardOf(jo)).toMatchObject({ session: world.sessions[third], client: idOf('Jo'), along: true });
	expect(presses).toBeLessThanOrEqual(12);
	expect(presses).toBe(2);
	// Ana comes back: she asks, like anybody.
	const back = await world.joins('Ana', world.sessions[third]!);
	expect(await world.cardOf(back)).toMatchObject({ status: 'waiting' });
});

test('[R7] only whom staff let in comes along: a guest asks again, and so does who was not let in', async () => {
	const [ben, guest, unknown] = await Promise.all(
		['Ben', 'Sister of Ben', 'Nobody yet'].map((name) => world.joins(name))
	);
	await open(first);
	await until('three wait', async () => (await waiting(first)).length === 3);
	const seatOf = async (phone: Phone) => (await seatFromToken(phone.token))!.seat;
	await say(first, { type: 'seat.admit', seat: await seatOf(ben!), client: idOf('Ben') });
	await say(first, { type: 'seat.admit', seat: await seatOf(guest!), client: null });
	await hold(first);
	await open(second);
	await until('two wait', async () => (await waiting(second)).length === 2);
	expect(await inside(second)).toEqual(['Ben']);
	expect(await world.cardOf(guest!)).toMatchObject({ session: world.sessions[second], status: 'waiting' });
	expect(await world.cardOf(unknown!)).toMatchObject({ session: world.sessions[second], status: 'waiting' });
});

test('who was taken out or sent away is expected nowhere on this day; who is not on the next roster is not brought', async () => {
	const { store } = world.live.app;
	const [ben, cho, dee] = await Promise.all(['Ben', 'Cho', 'Dee'].map((name) => world.joins(name)));
	await open(first);
	await until('three wait', async () => (await waiting(first)).length === 3);
	await letInExpected(first);
	// The next doors open early: everybody has a place there and stays where they are.
	await open(second);
	await until('three have a place', async () => (await inside(second)).length === 3);
	expect(await world.cardOf(ben!)).toMatchObject({ session: world.sessions[first] });
	await say(first, { type: 'seat.remove', seat: (await world.cardOf(ben!))!.seat });
	await until('Ben has none any more', async () => !(await inside(second)).includes('Ben'));
	await store.write((tx) => [
		tx
			.update(store.t.enrolment)
			.set({ endsOn: '2026-02-01' })
			.where(eq(store.t.enrolment.id, `${idOf('Cho')}-2`))
	]);
	await hold(first);
	await hold(second);
	await open(third);
	await until('Dee came along', async () => (await inside(third)).length > 0);
	expect(await inside(third)).toEqual(['Dee']);
	expect(await waiting(third)).toEqual([]);
	expect(await world.cardOf(dee!)).toMatchObject({ session: world.sessions[third] });
	// Cho reads what she may ask for; she is asked about nothing.
	const { pass, day } = (await passOf(cho!.token))!;
	const ahead = await aheadOf(pass, day, null);
	expect(ahead.next).toBeNull();
	expect(ahead.open.map(({ title }) => title)).toEqual(['Skills II']);
});

test('[R4] a phone that was offline while doors opened goes on when it asks; the old page still takes what was not sent', async () => {
	const ben = await world.joins('Ben');
	await open(first);
	await until('Ben waits', async () => (await waiting(first)).length === 1);
	await letInExpected(first);
	const before = (await world.cardOf(ben))!;
	await say(first, { type: 'session.start' });
	await say(first, { type: 'session.end' });
	await open(second);
	await until('Ben has a place', async () => (await inside(second)).length === 1);
	const now = (await world.cardOf(ben))!;
	expect(now.session).toBe(world.sessions[second]);
	const { url } = world.live;
	const old = await Person.connect(url, { as: 'seat', session: before.session, seat: before.seat }, ben.cookie);
	expect(old.seen.room?.status).toBe('ended');
	expect(await old.send({ type: 'safety.help' })).toMatchObject({ ok: true });
	const page = await Person.connect(url, { as: 'seat', session: now.session, seat: now.seat }, ben.cookie);
	expect(page.seen.room?.status).toBe('lobby');
	await until('Ben is here', async () => (await stateOf(second)).room.here === 1);
	// Nobody else's seat opens with this cookie.
	const cho = await world.joins('Cho', world.sessions[second]!);
	const other = (await seatFromToken(cho.token))!;
	await expect(
		Person.connect(url, { as: 'seat', session: other.session, seat: other.seat }, ben.cookie)
	).rejects.toThrow('not-yours');
});

test('[R4] opened twice, asked for by everybody at once, or stopped half way: each phone has one place', async () => {
	const phones = await Promise.all(['Ana', 'Ben', 'Cho'].map((name) => world.joins(name)));
	await open(first);
	await until('three wait', async () => (await waiting(first)).length === 3);
	await letInExpected(first);
	await hold(first);
	await open(second);
	const asks = async (phone: Phone) => {
		const own = (await passOf(phone.token))!;
		await goAlong([own.pass], own.day);
	};
	await Promise.all([...phones, ...phones, ...phones].map(asks));
	await say(second, { type: 'session.shut' });
	await open(second);
	await until('three are in again', async () => (await inside(second)).length === 3);
	await Promise.all(phones.map(asks));
	expect(Object.keys((await stateOf(second)).staff.seats)).toHaveLength(3);
	const { t, db } = world.live.app.store;
	expect(await db.$count(t.seat, eq(t.seat.session, world.sessions[second]!))).toBe(3);
});

test('a second phone of the same person goes along into the seat of the first', async () => {
	const one = await world.joins('Ben');
	await open(first);
	await until('Ben waits', async () => (await waiting(first)).length === 1);
	await letInExpected(first);
	const own = (await world.cardOf(one))!;
	const two = await world.joins('Ben', world.sessions[first]!);
	await say(first, { type: 'seat.join', seat: (await seatFromToken(two.token))!.seat, to: own.seat });
	await hold(first);
	await open(second);
	await until('Ben is in', async () => (await inside(second)).length === 1);
	await until('both have a place', async () =>
		Boolean((await seatFromToken(two.token))?.session === world.sessions[second])
	);
	const { joined } = (await stateOf(second)).staff;
	const seats = [(await seatFromToken(one.token))!.seat, (await seatFromToken(two.token))!.seat];
	expect(seats.map((seat) => joined[seat] ?? seat)).toEqual([expect.any(String), expect.any(String)]);
	expect(new Set(seats.map((seat) => joined[seat] ?? seat)).size).toBe(1);
});

test('a session that is discarded ends nobody’s day, and a client who was merged comes along as who they are', async () => {
	const { store } = world.live.app;
	const ben = await world.joins('Ben');
	await open(first);
	await until('Ben waits', async () => (await waiting(first)).length === 1);
	await letInExpected(first);
	await say(first, { type: 'session.discard' });
	expect(await world.cardOf(ben)).toBeNull();
	expect((await passOf(ben.token))?.pass).toMatchObject({ endedAt: null, clientId: idOf('Ben') });
	await store.write((tx) => [
		tx
			.update(store.t.client)
			.set({ mergedInto: idOf('Cho') })
			.where(eq(store.t.client.id, idOf('Ben')))
	]);
	await open(second);
	await until('Ben is in', async () => (await inside(second)).length === 1);
	expect(await world.cardOf(ben)).toMatchObject({ client: idOf('Cho') });
});

test('the code of a day opens on that day alone, until its last session is over; guesses are slowed as for any other', async () => {
	const { joinCode, joinToken, displayCode } = world.day;
	expect(await findOpenSession({ code: joinCode.toLowerCase() }, address)).toMatchObject({ ok: true, session: null });
	expect(await findOpenSession({ token: joinToken }, address)).toMatchObject({ ok: true, session: null });
	expect(await findDisplay(displayCode, address)).toMatchObject({ ok: true, session: null });
	expect(await findOpenSession({ code: displayCode }, address)).toMatchObject({ ok: false });
	expect(await blocksOf(world.day)).toHaveLength(3);
	const hours = (n: number) => Date.now() + n * 3600_000;
	expect(await whyShut(world.day, hours(-24))).toBe('early');
	expect(await whyShut(world.day, hours(24))).toBe('ended');
	expect(await whyShut(world.day, hours(72))).toBe('unknown');
	for (const i of [first, second, third]) {
		await open(i);
		await hold(i);
	}
	expect(await findOpenSession({ code: joinCode }, address)).toEqual({ ok: false, code: 'ended' });
	// The same day asked for again has the same code.
	expect((await ensureDay(world.day, world.maya.by.id)).joinCode).toBe(joinCode);
});

test('yesterday’s pass opens nothing today', async () => {
	const { store } = world.live.app;
	const ben = await world.joins('Ben');
	await open(first);
	await until('Ben waits', async () => (await waiting(first)).length === 1);
	await letInExpected(first);
	await hold(first);
	const longAgo = Date.now() - 24 * 3600_000;
	await store.write((tx) => [
		tx.update(store.t.programDay).set({ day: '2026-01-05' }).where(eq(store.t.programDay.id, world.day.id)),
		tx.update(store.t.session).set({ endedAt: longAgo }).where(eq(store.t.session.id, world.sessions[first]!))
	]);
	await open(second);
	const { pass, day } = (await passOf(ben.token))!;
	await goAlong([pass], day);
	expect(await seatFromToken(ben.token)).toBeNull();
	expect(await inside(second)).toEqual([]);
});

test('a changed code opens the doors in place of the old one, and who is in goes along all the same', async () => {
	const ben = await world.joins('Ben');
	await open(first);
	await until('Ben waits', async () => (await waiting(first)).length === 1);
	await letInExpected(first);
	await changeDayCode(world.day, world.maya.by.id);
	const { joinCode } = (await dayById(world.day.id))!;
	expect(await findOpenSession({ code: world.day.joinCode }, address)).toEqual({ ok: false, code: 'unknown' });
	expect(await findOpenSession({ code: joinCode }, address)).toMatchObject({ ok: true, session: null });
	expect((await stateOf(first)).room.recoded).toBe(1);
	await hold(first);
	await open(second);
	await until('Ben is in', async () => (await inside(second)).length === 1);
	expect(await world.cardOf(ben)).toMatchObject({ session: world.sessions[second] });
});

test('[R20] what is answered before the session counts when its block begins, with its time; safety is asked in the room alone', async () => {
	const { t, db } = world.live.app.store;
	const ben = await world.joins('Ben');
	const { pass } = (await passOf(ben.token))!;
	const session = world.sessions[first]!;
	const answer = (field: 'mood' | 'goal' | 'safety', value: string | number) =>
		sayEarly(pass, session, { type: 'check-in.answer', block: 'in', field, value }, 1_000);
	expect(await answer('mood', 4)).toMatchObject({ ok: true, seat: { answers: { mood: 4 } } });
	expect(await answer('safety', 'yes')).toEqual({ ok: false, code: 'not-now' });
	expect(await answer('mood', 99)).toEqual({ ok: false, code: 'not-now' });
	expect(await answer('goal', 'Breathe')).toMatchObject({ ok: true });
	expect(await earlyOf(pass, session)).toMatchObject({ seat: { answers: { mood: 4, goal: 'Breathe' } } });
	await open(first);
	await until('Ben waits', async () => (await waiting(first)).length === 1);
	expect(await answer('mood', 5)).toMatchObject({ ok: true });
	await letInExpected(first);
	const { seat } = (await world.cardOf(ben))!;
	// Staff see none of it yet.
	expect((await stateOf(first)).seats[seat]?.activities).toEqual({});
	await say(first, { type: 'session.start' });
	const slice = async () => (await stateOf(first)).seats[seat]?.activities.in;
	await until('it counts', async () => (await slice()) !== undefined);
	expect(await slice()).toMatchObject({ answers: { mood: 5, goal: 'Breathe' }, finished: false, early: 1_000 });
	await until('it lies nowhere else', async () => (await db.$count(t.earlyAnswer)) === 0);
	// Told again by whoever comes back, it counts once; what is said in the room stands.
	const { rooms } = world.live.app;
	const { seq } = await rooms.room(session);
	await bringEarly(session, await stateOf(first));
	expect((await rooms.room(session)).seq).toBe(seq);
	expect(await answer('mood', 1)).toEqual({ ok: false, code: 'not-now' });
});

test('[R4] early answers of somebody who comes late count when they are let in; of who leaves, none is kept', async () => {
	const { t, db } = world.live.app.store;
	const [ben, cho] = await Promise.all(['Ben', 'Cho'].map((name) => world.joins(name)));
	const session = world.sessions[first]!;
	for (const { token } of [ben!, cho!]) {
		const { pass } = (await passOf(token))!;
		expect(
			await sayEarly(pass, session, { type: 'check-in.answer', block: 'in', field: 'mood', value: 2 })
		).toMatchObject({ ok: true });
	}
	await open(first);
	await until('two wait', async () => (await waiting(first)).length === 2);
	await say(first, { type: 'session.start' });
	await say(first, { type: 'seat.decline', seat: (await world.cardOf(cho!))!.seat });
	expect(await db.$count(t.earlyAnswer)).toBe(1);
	await letInExpected(first);
	const { seat } = (await world.cardOf(ben!))!;
	await until('it counts', async () => (await stateOf(first)).seats[seat]?.activities.in !== undefined);
	await until('it lies nowhere else', async () => (await db.$count(t.earlyAnswer)) === 0);
});

test('[R20] a place that was given is no attendance: who came along and whose phone was never there is no-show, as a phone tells it', async () => {
	const [, cho] = await Promise.all(['Ben', 'Cho'].map((name) => world.joins(name)));
	await open(first);
	await until('two wait', async () => (await waiting(first)).length === 2);
	await letInExpected(first);
	await hold(first);
	await open(second);
	await until('two came along', async () => (await inside(second)).length === 2);
	const place = (await world.cardOf(cho!))!;
	await Person.connect(world.live.url, { as: 'seat', session: place.session, seat: place.seat }, cho!.cookie);
	await until('Cho is here', async () => (await stateOf(second)).room.here === 1);
	await say(second, { type: 'session.start' });
	const meeting = (await stateOf(second)).room.startedAt!;
	const reply = await world.live.app.rooms.execute(
		world.sessions[second]!,
		world.jonas.by,
		'end-end-end-end-end-1',
		{ type: 'session.end' },
		{ at: meeting + 50 * 60_000 }
	);
	expect(reply.ok).toBe(true);
	const { roll } = (await gather(world.sessions[second]!))!;
	const presence = (name: string) => roll.find(({ clientId }) => clientId === idOf(name))!.presence;
	expect(presence('Ben').status).toBe('no-show');
	expect(presence('Cho')).toMatchObject({ status: 'present', minutes: 50 });
	expect(roll.find(({ clientId }) => clientId === idOf('Ben'))!.guest).toBe(false);
});
