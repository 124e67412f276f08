import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Attendants } from '#lib/server/live/attendants.ts';
import { sweepForgotten } from '#lib/server/live/forgotten.ts';
import { seatFromToken } from '#lib/server/live/seats.ts';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';
import type { Person } from '#tests/support/person.ts';

let world: LiveWorld;
let maria: Staff;
let session: number;
let ana: SeatOf, ben: SeatOf;
const opened: Person[] = [];
const open = async (person: Promise<Person>) => {
	opened.push(await person);
	return opened.at(-1)!;
};
const minutes = (count: number) => count * 60_000;

beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	await world.group(maria);
	const live = await world.live(maria, ['Ana', 'Ben']);
	session = live.session;
	[ana, ben] = live.seats as [SeatOf, SeatOf];
});
afterAll(async () => {
	opened.forEach((person) => person.close());
	await world.close();
});

test('holding and hiding reach every phone and the display; undone, the room goes on', async () => {
	const [console, phone, screen] = await Promise.all([
		open(world.console(session, maria)),
		open(world.phone(ana)),
		open(world.display(session))
	]);
	const lastAt = async (what: string) => {
		await console.until('what can be undone', ({ seen }) => seen.staff?.last?.what === what);
		return console.seen.staff!.last!.at;
	};
	await console.send({ type: 'room.hold', on: true });
	for (const it of [phone, screen]) await it.until('the pause', ({ seen }) => seen.room?.held !== null);
	const at = await lastAt('room.hold');
	expect(await console.send({ type: 'room.undo', at })).toMatchObject({ ok: true });
	await phone.until('the room going on', ({ seen }) => seen.room?.held === null);
	expect(await console.send({ type: 'room.undo', at })).toEqual({ ok: false, code: 'too-late' });
	await console.send({ type: 'display.hide', on: true });
	await screen.until('nothing on the wall', ({ seen }) => seen.room?.hidden === true);
	expect(await console.send({ type: 'room.undo', at: await lastAt('display.hide') })).toMatchObject({ ok: true });
	await screen.until('the wall again', ({ seen }) => seen.room?.hidden === false);
});

test('Ana, sent away by mistake, is back on the same phone without asking', async () => {
	const [console, phone] = await Promise.all([open(world.console(session, maria)), open(world.phone(ana))]);
	await console.until('Ana here', ({ seen }) => seen.staff!.seats[ana.seat]!.visits.length > 0);
	await console.send({ type: 'seat.remove', seat: ana.seat });
	await phone.until('the news', ({ seen }) => seen.seat?.status === 'removed');
	await console.until('what can be undone', ({ seen }) => seen.staff?.last?.what === 'seat.remove');
	await console.send({ type: 'room.undo', at: console.seen.staff!.last!.at });
	await phone.until('being in again', ({ seen }) => seen.seat?.status === 'admitted');
	await world.say(session, maria, { type: 'room.prompt', text: 'Welcome back.' });
	await phone.until('the room', ({ seen }) => seen.room?.prompt === 'Welcome back.');
	await console.until('Ana here again', ({ seen }) => seen.staff!.seats[ana.seat]!.visits.at(-1)!.to === null);
});

test('[R2] a note, a private line, one to one, a moment: of Ana’s there is nothing on Ben’s wire or the display’s', async () => {
	const [console, anas, bens, screen] = await Promise.all([
		open(world.console(session, maria)),
		open(world.phone(ana)),
		open(world.phone(ben)),
		open(world.display(session))
	]);
	await world.say(session, maria, { type: 'room.prompt', text: 'Before.' });
	for (const it of [bens, screen]) await it.until('the line before', ({ seen }) => seen.room?.prompt === 'Before.');
	const heard = [bens, screen].map((it) => it.heard.length);
	await console.send({ type: 'care.note', seat: ana.seat, text: 'Sits by the door' });
	await console.send({ type: 'care.prompt', seat: ana.seat, text: 'After the group?' });
	await console.send({ type: 'care.one-to-one', seat: ana.seat, on: true });
	await anas.send({ type: 'care.moment', on: true });
	await anas.send({ type: 'care.stuck', block: 'in', on: true });
	await console.until('Ana stuck', ({ seen }) => seen.seats![ana.seat]!.stuck !== null);
	expect(console.seen.staff!.seats[ana.seat]!.note).toBe('Sits by the door');
	expect(anas.seen.seat).toMatchObject({ prompt: 'After the group?', oneToOne: 'Maria Lindqvist' });
	expect(anas.text()).not.toContain('by the door');
	await world.say(session, maria, { type: 'room.prompt', text: 'After.' });
	for (const [i, it] of [bens, screen].entries()) {
		await it.until('the line after', ({ seen }) => seen.room?.prompt === 'After.');
		expect(it.heard.length).toBe(heard[i]! + 1);
	}
});

test('Gil, who has no phone, has a seat that no device opens and that does not go away with a restart', async () => {
	await world.say(session, maria, { type: 'seat.enter', name: 'Gil', client: null });
	const { t, db } = world.app.store;
	const rows = await db.select().from(t.seat).where(eq(t.seat.session, session));
	const gil = rows.find((row) => row.name === 'Gil')!;
	expect(await seatFromToken(gil.tokenIndex)).toBeNull();
	const phoneless = new Attendants(world.app.rooms, 1);
	phoneless.expect(await world.app.rooms.room(session));
	const console = await open(world.console(session, maria));
	await console.until('the others gone', ({ seen }) => seen.staff!.seats[ben.seat]!.visits.at(-1)!.to !== null);
	expect(console.seen.staff!.seats[gil.id]!.visits).toMatchObject([{ to: null }]);
	phoneless.close();
});

test('a session that was forgotten asks staff, and ends as of when it was over', async () => {
	const { session } = await world.live(maria, ['Cho']);
	const { startedAt, plannedMinutes } = (await world.app.rooms.state(session)).room;
	const over = startedAt! + minutes(plannedMinutes);
	await sweepForgotten(world.app, over + minutes(19));
	expect((await world.app.rooms.state(session)).staff.askedToEnd).toBeNull();
	await sweepForgotten(world.app, over + minutes(20));
	await sweepForgotten(world.app, over + minutes(21));
	expect((await world.app.rooms.state(session)).staff.askedToEnd).toBe(over + minutes(20));
	await sweepForgotten(world.app, over + minutes(180));
	expect((await world.app.rooms.state(session)).room).toMatchObject({ status: 'ended', endedAt: over, lapsed: true });
	const { t, db } = world.app.store;
	const [row] = await db.select().from(t.session).where(eq(t.session.id, session));
	expect(row).toMatchObject({ status: 'ended', endedAt: over });
});
