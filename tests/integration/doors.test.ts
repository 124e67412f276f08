import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDisplay, findOpenSession } from '#lib/server/live/doors.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { LiveWorld, type Staff } from '#tests/support/live.ts';
import type { Person } from '#tests/support/person.ts';

let world: LiveWorld;
let maria: Staff;
const opened: Person[] = [];
const open = async (person: Promise<Person>) => {
	opened.push(await person);
	return opened.at(-1)!;
};
const here = '127.0.0.1';

beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	await world.group(maria);
	const { store } = world.app;
	const program = { name: 'Day program', weeklyHours: 9, weeks: 8, timeZone: 'America/New_York', createdAt: 0 };
	await store.write((tx) => [tx.insert(store.t.program).values({ id: 'day', ...program })]);
});
afterAll(async () => {
	opened.forEach((person) => person.close());
	await world.close();
});

/** Doors open, Ana let in, Ben still waiting, each with a phone. */
async function gathering() {
	const session = await world.plan(maria);
	await world.say(session, maria, { type: 'session.open' });
	const ana = await world.ask(session, 'Ana');
	await world.say(session, maria, { type: 'seat.admit', seat: ana.seat, client: null });
	const ben = await world.ask(session, 'Ben');
	const console = await open(world.console(session, maria));
	const [anasPhone, bensPhone] = [await open(world.phone(ana)), await open(world.phone(ben))];
	await console.until('Ana here', ({ seen }) => seen.room?.here === 1);
	return { session, ana, console, anasPhone, bensPhone, codes: (await sessions.codes(session))! };
}

test('[R2] doors closed again send everybody to the waiting room, and nobody new in; opened again, they still wait there', async () => {
	const { session, ana, console, anasPhone, bensPhone, codes } = await gathering();
	expect(await console.send({ type: 'session.shut' })).toMatchObject({ ok: true });
	for (const phone of [anasPhone, bensPhone])
		await phone.until('the doors', ({ seen }) => seen.seat?.status === 'waiting' && seen.seat.lobby === 'shut');
	expect((await sessions.find(session))?.status).toBe('planned');
	expect(await findOpenSession({ code: codes.joinCode }, here)).toMatchObject({ ok: false, code: 'early' });
	const heard = anasPhone.heard.length;
	expect(await console.send({ type: 'session.open' })).toMatchObject({ ok: true });
	await anasPhone.until('the doors open', ({ seen }) => seen.seat?.lobby === 'open');
	expect(anasPhone.heard.slice(heard).join()).not.toContain('"room"');
	await console.send({ type: 'seat.admit', seat: ana.seat, client: null });
	await anasPhone.until('the room', ({ seen }) => seen.seat?.status === 'admitted' && seen.room?.status === 'lobby');
	await console.until('Ana here again', ({ seen }) => seen.room?.here === 1);
});

test('[R17] a session opened by mistake is discarded: phones are told, lists and records do not know it, the audit trail does', async () => {
	const { session, console, anasPhone, bensPhone, codes } = await gathering();
	const { t, db } = world.app.store;
	const found = await db.select({ groupId: t.session.groupId }).from(t.session).where(eq(t.session.id, session));
	const inLists = async () => {
		const { today, unfinished } = await sessions.today(maria.by.id);
		const whole = await sessions.aheadOf(found[0]!.groupId, { from: 0, to: Infinity });
		return [...today, ...unfinished, ...whole.today].filter(({ id }) => id === session).length;
	};
	expect(await inLists()).toBe(2);
	expect(await console.send({ type: 'session.discard' })).toMatchObject({ ok: true });
	for (const phone of [anasPhone, bensPhone])
		await phone.until('the news', ({ seen }) => seen.seat?.lobby === 'discarded' && seen.seat.status === 'left');
	expect(await inLists()).toBe(0);
	expect(await findOpenSession({ code: codes.joinCode }, here)).toMatchObject({ ok: false, code: 'unknown' });
	expect(await findDisplay(codes.displayCode, here)).toMatchObject({ ok: false, code: 'unknown' });
	const rows = await db.select().from(t.audit).where(eq(t.audit.act, 'session.discarded'));
	expect(rows).toMatchObject([{ by: maria.by.id, session }]);
	expect(await console.send({ type: 'session.open' })).toEqual({ ok: false, code: 'over' });
});
