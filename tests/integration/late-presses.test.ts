import { afterAll, beforeAll, expect, test } from 'vitest';
import { promptWithin } from '#lib/room/wire.ts';
import { LiveWorld, type Staff } from '#tests/support/live.ts';
import { commandId, type Person } from '#tests/support/person.ts';

/** Presses that were on their way for long: the network was gone, and came back. */
let world: LiveWorld;
let maria: Staff;
let console: Person;
let phone: Person;
let session: number;
const late = promptWithin + 1;

beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	await world.group(maria);
	const live = await world.live(maria, ['Ana']);
	session = live.session;
	[console, phone] = await Promise.all([world.console(session, maria), world.phone(live.seats[0]!)]);
});
afterAll(async () => {
	console?.close();
	phone?.close();
	await world.close();
});
const room = async () => (await world.app.rooms.state(session)).room;

test.each([
	{ type: 'agenda.go', block: 'sheet' },
	{ type: 'room.hold', on: true },
	{ type: 'display.hide', on: true },
	{ type: 'check-in.reveal', block: 'in' },
	{ type: 'session.end' }
])('[R6] $type pressed long ago is dropped with a word, even where the room still stands', async (command) => {
	const before = await room();
	expect(await console.send(command, commandId(), undefined, late)).toEqual({ ok: false, code: 'stale' });
	expect(await room()).toEqual(before);
});

test('[R4] a press that was done, whose answer was lost, is told as done however late it is asked again', async () => {
	const id = commandId();
	const first = await console.send({ type: 'room.hold', on: true }, id);
	expect(first).toMatchObject({ ok: true });
	expect(await console.send({ type: 'room.hold', on: true }, id, undefined, 10 * late)).toEqual(first);
	await world.say(session, maria, { type: 'room.hold', on: false, from: 'in' });
});

test('[R4] what a person said, and what moves nobody, comes however late', async () => {
	const mood = { type: 'check-in.answer', block: 'in', field: 'mood', value: 6 };
	expect(await phone.send(mood, commandId(), undefined, 1000 * late)).toMatchObject({ ok: true });
	const arrives = { type: 'staff.arrive' };
	expect(await console.send(arrives, commandId(), undefined, late)).toMatchObject({ ok: true });
});

test('[R6] a press that a dead network held back is late by the way it came, whatever the clocks say', async () => {
	const uptime = Math.round(performance.now());
	const envelope = (sent: number) => ({
		...{ id: commandId(), sent },
		command: { type: 'room.hold', on: true, from: 'in' }
	});
	const say = (message: object): Promise<unknown> => console.socket.timeout(5000).emitWithAck('command', message);
	expect(await say(envelope(uptime - late))).toEqual({ ok: false, code: 'stale' });
	expect(await say(envelope(uptime + 60_000))).toMatchObject({ ok: true });
});
