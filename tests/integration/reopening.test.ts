import { afterAll, beforeAll, expect, test } from 'vitest';
import { confirm } from '#lib/server/records/confirming.ts';
import { reopen } from '#lib/server/records/reopening.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let room: Awaited<ReturnType<typeof meet>>;

beforeAll(async () => {
	clinic = await openClinic();
	room = await meet(clinic);
	await room.say(-5, room.lead, { type: 'session.open' });
	await room.arrive(-2, 'Annie', 'ana');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(20, room.lead, { type: 'session.end' });
}, 60_000);
afterAll(() => clinic.close());

const status = async () => (await clinic.app.rooms.state(room.session)).room.status;

test('ended by mistake, the session goes on where it was; a stranger and a supervisor cannot do that', async () => {
	expect(await reopen(clinic.otto, room.session, at(21))).toEqual({ ok: false, code: 'not-yours' });
	expect(await reopen(clinic.sara, room.session, at(21))).toEqual({ ok: false, code: 'not-yours' });
	expect(await status()).toBe('ended');
	expect(await reopen(clinic.maya, room.session, at(21))).toEqual({ ok: true });
	expect(await status()).toBe('live');
});

test('[R16] once attendance is confirmed what is written down stays true', async () => {
	await room.say(50, room.lead, { type: 'session.end' });
	const excused = { outcome: 'excused', arrived: '', left: '', away: '', reason: 'Called in sick.' } as const;
	const typed = Object.fromEntries(['ben', 'cho'].map((person) => [person, excused]));
	expect(await confirm(clinic.maya, room.session, typed, at(60))).toEqual({ ok: true });
	expect(await reopen(clinic.maya, room.session, at(61))).toEqual({ ok: false, code: 'confirmed' });
	expect(await status()).toBe('ended');
});
