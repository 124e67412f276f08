import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { randomId } from '#lib/server/live/random-id.ts';
import { takeSeat } from '#lib/server/live/seats.ts';
import { connectionOf } from '#tests/contracts/places.ts';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';
import { Person } from '#tests/support/person.ts';

/** A disk without room, while a session is on. */
let world: LiveWorld;
let maria: Staff;
let session: number;
let ana: SeatOf;
const opened: Person[] = [];
const open = async (person: Promise<Person>) => {
	opened.push(await person);
	return opened.at(-1)!;
};
const told = (works: boolean) => (it: Person) => it.heard.includes(JSON.stringify([works]));

beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	await world.group(maria);
	const live = await world.live(maria, ['Ana']);
	session = live.session;
	ana = live.seats[0]!;
});
afterEach(() => opened.splice(0).forEach((person) => person.close()));
afterAll(() => world.close());

/** Lets the database grow no more; returns what makes room again. */
function fill(): () => void {
	const connection = connectionOf(world.app.store);
	// What is free inside the file is room too.
	connection.exec('VACUUM');
	const used = connection.pragma('page_count', { simple: true });
	connection.pragma(`max_page_count=${used}`);
	return () => void connection.pragma('max_page_count=1073741823');
}

test('[R6] a full disk: staff and phones are told, whoever joins reads that it is not their code, and it goes on by itself', async () => {
	const [console, phone] = [await open(world.console(session, maria)), await open(world.phone(ana))];
	const room = fill();
	const long = { type: 'response.save', block: 'sheet', path: 'situation', value: 'x'.repeat(4_000) };
	await world.say(session, maria, { type: 'agenda.next' }).catch(() => {});
	await vi.waitFor(
		async () => {
			await phone.send(long);
			expect(await world.app.store.health()).toMatchObject({ ok: false });
		},
		{ timeout: 10_000 }
	);
	for (const who of [console, phone]) await who.until('that nothing can be saved', told(false));
	const late = await open(world.phone(ana));
	await late.until('the same, for who comes now', told(false));
	const joining = await takeSeat(session, { name: `Ben ${'ö'.repeat(20)}`, locale: 'en' });
	expect(joining).toEqual({ ok: false, code: 'unavailable' });

	room();
	for (const who of [console, phone, late]) await who.until('that there is room again', told(true));
	expect(await world.app.store.health()).toMatchObject({ ok: true });
	expect(await phone.send({ type: 'care.moment', on: true }, randomId())).toMatchObject({ ok: true });
});
