import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findSeatable } from '#lib/server/programs/seating.ts';
import { startPractice } from '#lib/server/practice/practice.ts';
import { practiceRoster } from '#lib/server/practice/practice-roster.ts';
import { clients, type ClientKey } from '#tests/support/cast.ts';
import { LiveWorld, type Staff } from '#tests/support/live.ts';
import type { Person } from '#tests/support/person.ts';

let world: LiveWorld;
let maria: Staff;
const opened: Person[] = [];
const lead = async (session: number) => {
	opened.push(await world.console(session, maria));
	return opened.at(-1)!;
};

/** Ana is on the roster of Maria's group; Ben is in another group of the program, Cho was; Dee is in another program. */
beforeAll(async () => {
	world = await LiveWorld.open();
	maria = await world.staff('Maria Lindqvist');
	const { store } = world.app;
	const { t } = store;
	const program = { weeklyHours: 9, weeks: 8, timeZone: 'America/New_York', createdAt: 0 };
	await store.write((tx) => [
		tx.insert(t.program).values({ id: 'day', name: 'Day program', ...program }),
		tx.insert(t.program).values({ id: 'evening', name: 'Evening program', ...program })
	]);
	const mine = await world.group(maria);
	const beside = await world.group();
	const far = await world.group();
	const stay = (id: ClientKey, groupId: string, endsOn: string | null = null) => [
		{
			client: { ...clients[id], id, createdAt: 0 },
			enrolment: { groupId, clientId: id, startsOn: '2026-01-05', endsOn }
		}
	];
	await store.write((tx) => [
		tx.update(t.group).set({ programId: 'evening' }).where(eq(t.group.id, far)),
		...[
			...stay('ana', mine),
			...stay('ben', beside),
			...stay('cho', beside, '2026-02-01'),
			...stay('dee', far)
		].flatMap(({ client, enrolment }) => [
			tx.insert(t.client).values(client),
			tx.insert(t.enrolment).values({ id: `e-${client.id}`, ...enrolment })
		])
	]);
	world.groupId = mine;
});
afterAll(async () => {
	opened.forEach((person) => person.close());
	await world.close();
});

/** Doors open, one phone waiting. */
async function arriving() {
	const session = await world.plan(maria);
	await world.say(session, maria, { type: 'session.open' });
	const { seat } = await world.ask(session, 'Somebody');
	return { session, seat, console: await lead(session) };
}
const boundTo = async (seat: string) => {
	const { t, db } = world.app.store;
	return (await db.select({ client: t.seat.clientId }).from(t.seat).where(eq(t.seat.id, seat)))[0]?.client;
};

test('[R7] a seat is bound to nobody who may not be there, whatever a console sends', async () => {
	const { session, seat, console } = await arriving();
	const refused = { ok: false, code: 'not-enrolled' };
	for (const client of ['dee', 'cho', 'no-such-client', practiceRoster('en')[0]!.clientId]) {
		expect(await console.send({ type: 'seat.admit', seat, client }), client).toEqual(refused);
		expect(await console.send({ type: 'seat.enter', name: 'Dee', client }), client).toEqual(refused);
	}
	expect(await console.send({ type: 'seat.admit', seat, client: null })).toMatchObject({ ok: true });
	expect(await console.send({ type: 'seat.bind', seat, client: 'dee' })).toEqual(refused);
	expect(await boundTo(seat)).toBeNull();
	const { staff } = await world.app.rooms.state(session);
	expect(Object.values(staff.seats).map(({ client }) => client)).toEqual([null]);
});

test('whoever is on the roster, or a client of the program that comes to another group, may sit', async () => {
	const { session, seat, console } = await arriving();
	expect(await console.send({ type: 'seat.admit', seat, client: 'ana' })).toMatchObject({ ok: true });
	expect(await console.send({ type: 'seat.bind', seat, client: 'ben' })).toMatchObject({ ok: true });
	expect(await boundTo(seat)).toBe('ben');
	expect(await console.send({ type: 'seat.enter', name: 'Ana', client: 'ana' })).toMatchObject({ ok: true });
	const { staff } = await world.app.rooms.state(session);
	expect(Object.values(staff.seats).map(({ client }) => client)).toEqual(['ben', 'ana']);
});

test('in practice only made-up people sit, and they do', async () => {
	const staff = { ...maria.by, credentials: '', standings: [], locale: 'en' as const };
	const session = await startPractice(staff);
	const console = await lead(session);
	const made = practiceRoster('en')[0]!.clientId;
	const enters = (client: string) => console.send({ type: 'seat.enter', name: 'Juniper', client });
	expect(await enters('ana')).toEqual({ ok: false, code: 'not-enrolled' });
	expect(await enters(made)).toMatchObject({ ok: true });
});

test('[R17] a search finds clients of the program by a part of their name, and leaves a row', async () => {
	const { session } = await arriving();
	const find = async (typed: string) =>
		(await findSeatable(session, typed, maria.by.id)).map(({ clientId }) => clientId);
	expect(await find('oka')).toEqual(['ben']);
	expect(await find('  CASTELLANE ana ')).toEqual(['ana']);
	for (const typed of ['Whitlock', 'Harrowgate', 'a', ' ']) expect(await find(typed), typed).toEqual([]);
	const { t, db } = world.app.store;
	const rows = await db.select({ act: t.audit.act, by: t.audit.by }).from(t.audit).where(eq(t.audit.session, session));
	expect(rows.filter(({ act }) => act === 'clients.read')).toHaveLength(4);
});
