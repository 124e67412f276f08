import { afterAll, beforeAll, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { setTeam } from '#lib/server/programs/team.ts';
import { LiveWorld, type Staff } from '#tests/support/live.ts';
import { Person } from '#tests/support/person.ts';
import * as sessions from '#lib/server/programs/sessions.ts';

let world: LiveWorld;
let maria: Staff;
let jonas: Staff;
beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	jonas = await world.staff('Jonas Weber');
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
