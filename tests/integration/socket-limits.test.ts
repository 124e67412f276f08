import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { broadcast } from '#lib/server/live/broadcast.ts';
import { earshot } from '#lib/server/live/publish.ts';
import { mostSockets } from '#lib/server/live/socket-limits.ts';
import { protocolVersion } from '#lib/room/wire.ts';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';
import type { Person } from '#tests/support/person.ts';

let world: LiveWorld;
let maria: Staff;
let session: number;
let seats: SeatOf[];
let people: Person[] = [];

async function open(names: string[], env: Record<string, string> = {}) {
	world = await LiveWorld.open(env);
	maria = await world.staff('Maria');
	await world.group(maria);
	({ session, seats } = await world.live(maria, names));
}
afterEach(async () => {
	for (const person of people) person.close();
	people = [];
	await world?.close();
});

const coming = async (opening: Promise<Person>) => {
	const person = await opening;
	people.push(person);
	return person;
};
const phone = (i = 0) => coming(world.phone(seats[i]!));
const hello = { version: protocolVersion };
type Answer = { ok: boolean; code?: string };
const ask = (who: Person, event: string, message: object = hello): Promise<Answer> =>
	who.socket.timeout(10_000).emitWithAck(event, message) as Promise<Answer>;
const tooMuch = { ok: false, code: 'slow-down' };
const gone = (who: Person) => expect.poll(() => who.socket.connected).toBe(false);

test('[R7] every message counts, also a hello and one that nobody knows', async () => {
	await open(['Ana'], { COMMANDS_PER_SECOND: '10' });
	const ana = await phone();
	for (let i = 0; i < 30; i += 1) ana.socket.emit('paint', i);
	expect(await ask(ana, 'hello')).toEqual(tooMuch);
	expect(await ana.send({ type: 'care.moment', on: true })).toEqual(tooMuch);
});

test('[R7] whoever goes on and on is cut', async () => {
	await open(['Ana'], { COMMANDS_PER_SECOND: '10' });
	const ana = await phone();
	for (let i = 0; i < 250; i += 1) ana.socket.emit('ping', () => {});
	await gone(ana);
});

test('one hello at a time: another one waits for it, and no third', async () => {
	await open(['Ana']);
	const ana = await phone();
	const answers = await Promise.all(Array.from({ length: 6 }, () => ask(ana, 'hello')));
	expect(answers.map(({ ok }) => ok)).toEqual([true, true, false, false, false, false]);
	expect(answers[5]).toEqual(tooMuch);
	expect(await ask(ana, 'hello')).toMatchObject({ ok: true });
});

test('a reader that stops reading is cut in the same turn in which too much waits for it, and the others are told on', async () => {
	await open(['Ana', 'Ben']);
	const [ana, ben] = [await phone(0), await phone(1)];
	const { io } = world.app.gateway!;
	const reading = ana.socket.io.engine.transport as unknown as { ws: { _socket: { pause(): void } } };
	reading.ws._socket.pause();
	const [slow] = [...io.of('/').sockets.values()].filter(({ data }) => data.viewer.seat === seats[0]!.seat);
	const frame = JSON.stringify({
		stream: 'room',
		from: 1,
		events: [{ type: 'room.prompted', text: 'x'.repeat(100_000) }]
	});
	const before = process.memoryUsage().rss;
	for (let i = 0; i < 2_000; i += 1) {
		broadcast(io, earshot(session, `seat:${seats[0]!.seat}`), frame);
		if (i % 10 === 9) await turn();
	}
	expect((slow!.conn as { readyState: string }).readyState).not.toBe('open');
	// 200 MB were said.
	expect(process.memoryUsage().rss - before).toBeLessThan(60 * 2 ** 20);
	expect(await ben.send({ type: 'care.moment', on: true })).toMatchObject({ ok: true });
});

test('so many sockets a seat, a login and the displays of a session have, and each that goes makes room', async () => {
	await open(['Ana']);
	for (const [most, one] of [
		[mostSockets.seat, () => phone()],
		[mostSockets.login, () => coming(world.console(session, maria))],
		[mostSockets.displays, () => coming(world.display(session))]
	] as const) {
		const all: Person[] = [];
		for (let i = 0; i < most; i += 1) all.push(await one());
		await expect(one()).rejects.toThrow('slow-down');
		all[0]!.close();
		await expect
			.poll(() =>
				one().then(
					() => true,
					() => false
				)
			)
			.toBe(true);
	}
});

test('a network that has too many sockets open is refused one more until some are closed', async () => {
	await open(['Ana']);
	const { network } = mostSockets;
	Object.assign(mostSockets, { network: 3 });
	try {
		for (let i = 0; i < 3; i += 1) await phone();
		await expect(phone()).rejects.toThrow();
		for (const person of people) person.close();
		for (const one of [phone, phone, phone])
			await expect
				.poll(() =>
					one().then(
						() => true,
						() => false
					)
				)
				.toBe(true);
	} finally {
		Object.assign(mostSockets, { network });
	}
});

test('a clinic behind one address has room for eighty phones and more', async () => {
	expect(mostSockets.network).toBeGreaterThan(20 * 80);
	await open(['Ana']);
	const [code] = await world.app.store.db
		.select({ code: world.app.store.t.session.displayCode })
		.from(world.app.store.t.session);
	const { Person } = await import('#tests/support/person.ts');
	const cookie = await world.displayCookie(session, code!.code);
	const sockets = Array.from({ length: 85 }, () =>
		Person.socket(world.url, { as: 'display', code: code!.code }, cookie)
	);
	const answers = await Promise.all(
		sockets.map(
			(socket) =>
				new Promise<string>((done) => {
					socket.once('connect', () => done('in'));
					socket.once('connect_error', ({ message }) => done(message));
				})
		)
	);
	for (const socket of sockets) socket.disconnect();
	expect(new Set(answers)).toEqual(new Set(['in', 'slow-down']));
});
