import { afterAll, beforeAll, expect, test } from 'vitest';
import { and, eq } from 'drizzle-orm';
import { grant, setTeam } from '#lib/server/programs/team.ts';
import { LiveWorld, type Staff } from '#tests/support/live.ts';
import { Person } from '#tests/support/person.ts';
import { commands } from '#lib/room/commands.ts';
import * as sessions from '#lib/server/programs/sessions.ts';

let world: LiveWorld;
let maria: Staff;
let jonas: Staff;
beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	jonas = await world.staff('Jonas Weber');
	const { store } = world.app;
	const program = { name: 'Day program', weeklyHours: 9, weeks: 8, timeZone: 'America/New_York', createdAt: 0 };
	await store.write((tx) => [tx.insert(store.t.program).values({ id: 'day', ...program })]);
});
afterAll(() => world.close());

const away = (person: Person) =>
	person.until('being sent away', ({ goodbye, socket }) => goodbye !== null && socket.disconnected, 5_000);

test('[R7] whoever is taken out of the group hears and writes nothing more, though the browser never asks', async () => {
	await world.group(maria, jonas);
	const { session } = await world.live(maria, ['Ana']);
	const [staying, taken] = [await world.console(session, maria), await world.console(session, jonas)];
	const before = Date.now();
	await setTeam(world.groupId, { facilitator: [maria.by.id], supervisor: [] }, maria.by);
	await away(taken);
	expect(Date.now() - before).toBeLessThan(2_500);
	expect(taken.goodbye).toBe('not-allowed');
	await expect(world.console(session, jonas)).rejects.toThrow('not-yours');
	expect(staying.socket.connected).toBe(true);
	staying.close();
});

test('[R7] phones and displays are let go half an hour after the end, and a new one is not let in', async () => {
	await world.group(maria);
	const { session, seats } = await world.live(maria, ['Ana']);
	const { displayCode } = (await sessions.codes(session))!;
	const [phone, display] = [await world.phone(seats[0]!), await world.display(session)];
	const lead = await world.console(session, maria);
	await world.say(session, maria, { type: 'session.end' });
	const { store } = world.app;
	const { t } = store;
	await store.write((tx) => [
		tx
			.update(t.session)
			.set({ endedAt: Date.now() - 31 * 60_000 })
			.where(eq(t.session.id, session))
	]);
	await Promise.all([away(phone), away(display)]);
	await expect(world.phone(seats[0]!)).rejects.toThrow('not-yours');
	await expect(Person.connect(world.url, { as: 'display', code: displayCode })).rejects.toThrow('unknown');
	expect(lead.socket.connected).toBe(true);
	lead.close();
});

/** Maria leads, and Jonas observes her group. */
async function observed() {
	await world.group(maria);
	await setTeam(world.groupId, { facilitator: [maria.by.id], supervisor: [], observer: [jonas.by.id] }, maria.by);
	return world.live(maria, ['Ana']);
}

test('[R7] an observer hears what staff hear, and every command of the table is refused', async () => {
	const { session, seats } = await observed();
	const observer = await world.console(session, jonas);
	expect(Object.keys(observer.seen.staff!.seats)).toEqual([seats[0]!.seat]);
	for (const type of Object.keys(commands))
		expect(await observer.send({ type }), type).toEqual({ ok: false, code: 'not-yours' });
	await world.say(session, maria, { type: 'room.prompt', text: 'A line for all' });
	await observer.until('the line', ({ seen }) => seen.room?.prompt === 'A line for all');
	observer.close();
});

test('an observer leaves nothing in the log, and counts as nobody who could help', async () => {
	const { session, seats } = await observed();
	const before = (await world.app.rooms.state(session)).staff.staff;
	const { t, db } = world.app.store;
	const rows = () => db.$count(t.event, and(eq(t.event.session, session), eq(t.event.by, `staff:${jonas.by.id}`)));
	const [observer, phone] = [await world.console(session, jonas), await world.phone(seats[0]!)];
	await phone.until('Ana', ({ seen }) => seen.room?.here === 1);
	expect((await world.app.rooms.state(session)).staff.staff).toEqual(before);
	expect(await rows()).toBe(0);
	for (const person of [observer, phone]) person.close();
});

test('[R7] an observer sees a session from when its doors open until it ends, and is let go within a second', async () => {
	const { session } = await observed();
	const planned = await world.plan(maria);
	await expect(world.console(planned, jonas)).rejects.toThrow('not-yours');
	const observer = await world.console(session, jonas);
	await world.say(session, maria, { type: 'session.end' });
	await away(observer);
	await expect(world.console(session, jonas)).rejects.toThrow('not-yours');
});

test('[R7] the care team of a program has no console, and neither has an observer whose standing ended', async () => {
	const { session } = await observed();
	const nora = await world.staff('Nora Stein', []);
	await grant({ staffId: nora.by.id, standing: 'care-team', scope: { kind: 'program', id: 'day' } }, maria.by);
	await expect(world.console(session, nora)).rejects.toThrow('not-yours');
	const observer = await world.console(session, jonas);
	await setTeam(world.groupId, { facilitator: [maria.by.id], supervisor: [], observer: [] }, maria.by);
	await away(observer);
});
