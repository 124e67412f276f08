import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as sessions from '#lib/server/programs/sessions.ts';
import { findDisplay, findOpenSession } from '#lib/server/live/doors.ts';
import { cookiesOf } from '#lib/server/live/identify.ts';
import { seatFromCookies, seatFromToken, takeSeat } from '#lib/server/live/seats.ts';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';
import { Person } from '#tests/support/person.ts';

let world: LiveWorld;
let maria: Staff;
beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	await world.group(maria);
});
afterAll(() => world.close());

test('a code opens the door while the session is open; near it, whoever has the code reads that it is early or over', async () => {
	const session = await world.plan(maria);
	const { joinCode, joinToken } = (await sessions.codes(session))!;
	expect(await findOpenSession({ code: joinCode }, '10.1.1.1')).toEqual({ ok: false, code: 'early' });
	expect(await findOpenSession({ token: joinToken }, '10.1.1.1')).toEqual({ ok: false, code: 'early' });
	await world.say(session, maria, { type: 'session.open' });
	expect(
		await findOpenSession({ code: ` ${joinCode.toLowerCase().slice(0, 4)}-${joinCode.slice(4)}` }, '10.1.1.1')
	).toMatchObject({ ok: true, session });
	expect(await findOpenSession({ token: joinToken }, '10.1.1.1')).toMatchObject({ ok: true, session });
	await world.say(session, maria, { type: 'session.start' });
	await world.say(session, maria, { type: 'session.end' });
	expect(await findOpenSession({ code: joinCode }, '10.1.1.1')).toEqual({ ok: false, code: 'ended' });
	expect(await takeSeat(session, { name: 'Late Lee', locale: 'en' })).toEqual({ ok: false, code: 'not-now' });
});

test('a day from its session a code says no more than a wrong one, and a code that cannot be one says why', async () => {
	const { store } = world.app;
	const session = await world.plan(maria);
	const { joinCode, displayCode } = (await sessions.codes(session))!;
	const nextWeek = Date.now() + 7 * 24 * 3600_000;
	await store.write((tx) => [
		tx.update(store.t.session).set({ plannedStart: nextWeek }).where(eq(store.t.session.id, session))
	]);
	expect(await findOpenSession({ code: joinCode }, '10.1.1.2')).toEqual({ ok: false, code: 'unknown' });
	expect(await findDisplay(displayCode, '10.1.1.2')).toEqual({ ok: false, code: 'unknown' });
	expect(await findOpenSession({ code: joinCode.slice(1) }, '10.1.1.2')).toEqual({
		ok: false,
		code: 'length',
		typed: 7
	});
	expect(await findOpenSession({ code: 'BCDF-GHJO' }, '10.1.1.2')).toEqual({ ok: false, code: 'letters', typed: 8 });
	expect(await findDisplay('BCDFG', '10.1.1.2')).toEqual({ ok: false, code: 'length', typed: 5 });
});

test('who guesses waits for the answer; a right code, a link, a place and a display from the same address do not', async () => {
	const { session } = await world.live(maria, []);
	const { joinCode, joinToken, displayCode } = (await sessions.codes(session))!;
	const guess = (i: number) => findOpenSession({ code: `WRNG${2 + i}XYZ` }, '10.2.2.2');
	for (let i = 0; i < 5; i += 1) expect(await guess(i)).toEqual({ ok: false, code: 'unknown' });
	let answered = 0;
	for (let i = 0; i < 10; i += 1) void guess(i % 7).then(() => (answered += 1));
	expect(await findOpenSession({ code: joinCode }, '10.2.2.2')).toMatchObject({ ok: true, session });
	expect(await findOpenSession({ token: joinToken }, '10.2.2.2')).toMatchObject({ ok: true, session });
	expect(await findDisplay(displayCode, '10.2.2.2')).toMatchObject({ ok: true, session });
	expect(await world.display(session)).toMatchObject({ goodbye: null });
	expect(answered).toBe(0);
});

test('pages of sessions that are over, mistyped codes and old links are no guesses', async () => {
	const { session } = await world.live(maria, []);
	const { joinCode, joinToken } = (await sessions.codes(session))!;
	await world.say(session, maria, { type: 'session.end' });
	const began = Date.now();
	for (let i = 0; i < 8; i += 1) {
		await findOpenSession({ code: joinCode }, '10.6.6.6');
		await findOpenSession({ token: joinToken }, '10.6.6.6');
		await findOpenSession({ token: `no-such-token-${i}` }, '10.6.6.6');
		await findOpenSession({ code: 'BCDFGHJ' }, '10.6.6.6');
	}
	// The sixth guess would wait for a second, the seventh for two.
	expect(Date.now() - began).toBeLessThan(3000);
});

test('a changed code opens the door in place of the old one; who is in stays in, and the display stays', async () => {
	const { session, seats } = await world.live(maria, ['Ana']);
	const before = (await sessions.codes(session))!;
	const display = await world.display(session);
	expect(await sessions.changeJoinCode(session, maria.by.id)).toMatchObject({ ok: true });
	const after = (await sessions.codes(session))!;
	expect(after.displayCode).toBe(before.displayCode);
	expect(await findOpenSession({ code: before.joinCode }, '10.7.7.7')).toEqual({ ok: false, code: 'unknown' });
	expect(await findOpenSession({ token: before.joinToken }, '10.7.7.7')).toEqual({ ok: false, code: 'unknown' });
	expect(await findOpenSession({ code: after.joinCode }, '10.7.7.7')).toMatchObject({ ok: true, session });
	expect(await findOpenSession({ token: after.joinToken }, '10.7.7.7')).toMatchObject({ ok: true, session });
	await display.until('another code', ({ seen }) => seen.room?.recoded === 1);
	expect((await world.phone(seats[0]!)).seen.room?.recoded).toBe(1);
	const { t, db } = world.app.store;
	const audit = await db.select({ by: t.audit.by }).from(t.audit).where(eq(t.audit.act, 'session.code-changed'));
	expect(audit).toEqual([{ by: maria.by.id }]);
	await world.say(session, maria, { type: 'session.end' });
	expect(await sessions.changeJoinCode(session, maria.by.id)).toEqual({ ok: false, code: 'too-late' });
});

test('[R7] a second phone goes on in the seat its person has, and in no other', async () => {
	const { session, seats } = await world.live(maria, ['Ana', 'Ben']);
	const [ana, ben] = seats as [SeatOf, SeatOf];
	const again = await world.ask(session, 'Ana');
	const waiting = await Person.connect(world.url, { as: 'seat', session, seat: again.seat }, again.cookie);
	expect(waiting.seen.room).toBeUndefined();
	const console = await world.console(session, maria);
	expect(await console.send({ type: 'seat.join', seat: again.seat, to: ana.seat })).toMatchObject({ ok: true });
	await waiting.until('its new seat', ({ seen }) => seen.seat?.status === 'joined');
	// Its page asks for the seat that it is in now.
	expect(await seatFromCookies(cookiesOf(again.cookie))).toMatchObject({ seat: ana.seat, name: 'Ana', session });
	const joined = await Person.connect(world.url, { as: 'seat', session, seat: ana.seat }, again.cookie);
	expect(joined.seen.room?.status).toBe('live');
	expect(await joined.send({ type: 'care.moment', on: true })).toMatchObject({ ok: true });
	expect((await world.app.rooms.state(session)).seats[ana.seat]!.moment).not.toBeNull();
	// A page of before, which comes back after the network was gone, reads in its own stream what became of it.
	const late = await Person.connect(world.url, { as: 'seat', session, seat: again.seat }, again.cookie);
	expect(late.seen).toMatchObject({ seat: { status: 'joined' } });
	expect(late.seen.room).toBeUndefined();
	expect(await late.send({ type: 'care.moment', on: true })).toMatchObject({ ok: false });
	for (const seat of [ben.seat, 'nobody'])
		await expect(Person.connect(world.url, { as: 'seat', session, seat }, again.cookie)).rejects.toThrow();
	await expect(Person.connect(world.url, { as: 'seat', session, seat: ana.seat }, ben.cookie)).rejects.toThrow();
	expect(Object.keys((await world.app.rooms.state(session)).staff.seats)).toHaveLength(2);
});

test('a device is known by its token alone, and forgotten half an hour after the end', async () => {
	const { session } = await world.live(maria, []);
	const taken = await takeSeat(session, { name: 'Ana', locale: 'es' });
	if (!taken.ok) throw new Error(taken.code);
	expect(await seatFromToken(taken.token)).toMatchObject({ seat: taken.seat, session, name: 'Ana', locale: 'es' });
	expect(await seatFromToken(taken.seat)).toBeNull();
	expect(await seatFromToken('')).toBeNull();
	const hourAgo = Date.now() - 3600_000;
	const reply = await world.app.rooms.execute(
		session,
		maria.by,
		'end-an-hour-ago-1',
		{ type: 'session.end' },
		{ at: hourAgo }
	);
	expect(reply.ok).toBe(true);
	expect(await seatFromToken(taken.token)).toBeNull();
});

test('[R7] a display pairs by its own code and not by the one on the wall', async () => {
	const { session } = await world.live(maria, []);
	const { joinCode, displayCode } = (await sessions.codes(session))!;
	expect(await findDisplay(displayCode, '10.4.4.4')).toMatchObject({ ok: true, session });
	expect(await findDisplay(joinCode, '10.4.4.4')).toEqual({ ok: false, code: 'unknown' });
});

test('over HTTPS a seat is known by the cookie that no plain http can plant, and by no other', async () => {
	const { session } = await world.live(maria, []);
	const taken = await takeSeat(session, { name: 'Ana', locale: 'en' });
	if (!taken.ok) throw new Error(taken.code);
	const sent = (name: string) => ({ get: (asked: string) => (asked === name ? taken.token : undefined) });
	expect(await seatFromCookies(sent('seat'))).toMatchObject({ seat: taken.seat });
	expect(await seatFromCookies(sent('__Host-seat'))).toBeNull();
	const { config } = world.app;
	config.origin = 'https://circle.example.org';
	try {
		expect(await seatFromCookies(sent('seat'))).toBeNull();
		expect(await seatFromCookies(sent('__Host-seat'))).toMatchObject({ seat: taken.seat });
	} finally {
		config.origin = null;
	}
});
