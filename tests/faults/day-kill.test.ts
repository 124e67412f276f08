import { rmSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DayWorld, idOf, until, type Phone } from '#tests/support/day-world.ts';
import { Person } from '#tests/support/person.ts';
import { startServer, type RunningServer } from '#tests/support/server.ts';

/** The server is taken away between two sessions of a day, and as the doors of the second open. */
const names = ['Ana', 'Ben', 'Cho', 'Dee', 'Eli'];

let world: DayWorld;
let phones: Phone[];
let server: RunningServer;

beforeAll(async () => {
	world = await DayWorld.open(names);
	const { live, maya, sessions } = world;
	const [first] = sessions as [number];
	phones = await Promise.all(names.map((name) => world.joins(name)));
	await live.say(first, maya, { type: 'session.open' });
	const waiting = async () => Object.entries((await live.app.rooms.state(first)).staff.seats);
	await until('all wait', async () => (await waiting()).length === names.length);
	for (const [seat, { name }] of await waiting())
		await live.say(first, maya, { type: 'seat.admit', seat, client: idOf(name) });
	await live.say(first, maya, { type: 'session.start' });
	await live.say(first, maya, { type: 'session.end' });
	await world.close(false);
	server = await startServer({ dataDir: live.dataDir, env: { LOG_LEVEL: 'error' } });
});
afterAll(async () => {
	await server?.stop();
	rmSync(world.live.dataDir, { recursive: true, force: true });
});

const place = async ({ cookie }: Phone): Promise<string> => {
	const answer = await fetch(`${server.origin}/join/onward`, { headers: { cookie } });
	return ((await answer.json()) as { place: string }).place;
};

test('[R1] [R4] nobody’s place in a day is lost or doubled when the server is killed between its sessions', async () => {
	const [, second] = world.sessions as [number, number];
	const before = await Promise.all(phones.map(place));
	await server.kill();
	server = await server.restart();
	expect(await Promise.all(phones.map(place))).toEqual(before);
	const jonas = await Person.connect(server.origin, { as: 'staff', session: second }, world.jonas.cookie);
	expect(await jonas.send({ type: 'session.open' })).toMatchObject({ ok: true });
	// Those who are on their way in just now are cut off.
	await server.kill();
	server = await server.restart();
	const after = await Promise.all([...phones, ...phones].map(place));
	expect(new Set(after).size).toBe(names.length);
	expect(after.filter((it) => before.includes(it))).toEqual([]);
	const again = await Person.connect(server.origin, { as: 'staff', session: second }, world.jonas.cookie);
	const cards = Object.values(again.seen.staff!.seats);
	expect(cards.map(({ name, status }) => `${name} ${status}`).sort()).toEqual(names.map((name) => `${name} admitted`));
});
