import { afterAll, beforeAll, expect, test } from 'vitest';
import * as sessions from '#lib/server/programs/sessions.ts';
import { findDisplay } from '#lib/server/live/display.ts';
import { findOpenSession, seatFromToken, takeSeat } from '#lib/server/live/seats.ts';
import { LiveWorld, type Staff } from '#tests/support/live.ts';

let world: LiveWorld;
let maria: Staff;
beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	await world.group(maria);
});
afterAll(() => world.close());

test('a code opens the door only while the session is open, and says the same when it is not as when it is wrong', async () => {
	const session = await world.plan(maria);
	const { joinCode, joinToken } = (await sessions.codes(session))!;
	expect(await findOpenSession({ code: joinCode }, '10.1.1.1')).toEqual({ ok: false, code: 'unknown' });
	await world.say(session, maria, { type: 'session.open' });
	expect(
		await findOpenSession({ code: ` ${joinCode.toLowerCase().slice(0, 4)}-${joinCode.slice(4)}` }, '10.1.1.1')
	).toMatchObject({ ok: true, session });
	expect(await findOpenSession({ token: joinToken }, '10.1.1.1')).toMatchObject({ ok: true, session });
	await world.say(session, maria, { type: 'session.start' });
	await world.say(session, maria, { type: 'session.end' });
	expect(await findOpenSession({ code: joinCode }, '10.1.1.1')).toEqual({ ok: false, code: 'unknown' });
	expect(await takeSeat(session, { name: 'Late Lee', locale: 'en' })).toEqual({ ok: false, code: 'not-now' });
});

test('guessing is slowed for who guesses, and a clinic next door still gets in', async () => {
	const session = await world.plan(maria);
	await world.say(session, maria, { type: 'session.open' });
	const { joinCode } = (await sessions.codes(session))!;
	for (let i = 0; i < 10; i += 1) await findOpenSession({ code: `WRNG${i}XYZ` }, '10.2.2.2');
	expect(await findOpenSession({ code: joinCode }, '10.2.2.2')).toMatchObject({ ok: false, code: 'wait' });
	expect(await findDisplay('WRONGX', '10.2.2.2')).toMatchObject({ ok: false, code: 'wait' });
	expect(await findOpenSession({ code: joinCode }, '10.3.3.3')).toMatchObject({ ok: true });
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
