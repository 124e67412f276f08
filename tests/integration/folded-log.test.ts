import { eq, max } from 'drizzle-orm';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readConfig } from '#lib/server/config.ts';
import { foldedLog, trendAnswersOf } from '#lib/server/records/folded-log.ts';
import { reopen } from '#lib/server/records/reopening.ts';
import { startApp } from '#lib/server/start.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let room: Awaited<ReturnType<typeof meet>>;
let ana: string;

beforeAll(async () => {
	clinic = await openClinic();
	room = await meet(clinic);
	await room.say(-5, room.lead, { type: 'session.open' });
	ana = await room.arrive(-2, 'Annie', 'ana');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(5, room.lead, { type: 'agenda.next' });
	await room.checkIn(6, ana, { mood: 4, anxiety: 7 });
	await room.say(50, room.lead, { type: 'session.end' });
}, 60_000);
afterAll(async () => {
	await clinic.app.stop();
	rmSync(clinic.dataDir, { recursive: true, force: true });
});

const t = () => clinic.app.store.t;
const kept = async () => {
	const { db } = clinic.app.store;
	return (await db.select().from(t().foldedLog).where(eq(t().foldedLog.session, room.session)))[0];
};
const length = async () => {
	const { seq, session } = t().event;
	const [row] = await clinic.app.store.db
		.select({ seq: max(seq) })
		.from(t().event)
		.where(eq(session, room.session));
	return row!.seq;
};
/** What the room itself says, as it comes back from JSON. */
const truth = async () => JSON.parse(JSON.stringify(await clinic.app.rooms.state(room.session)));
const change = (set: { seq?: number; build?: string; state?: string }) =>
	clinic.app.store.write((tx) => [tx.update(t().foldedLog).set(set).where(eq(t().foldedLog.session, room.session))]);
const wrong = JSON.stringify({ made: 'up' });

test('[R15] an ended session is folded before anybody looks, as long as its log, and sealed', async () => {
	await expect.poll(async () => (await kept())?.seq).toBe(await length());
	expect((await foldedLog(room.session)).state).toEqual(await truth());
	const file = readFileSync(join(clinic.dataDir, 'circlekeeper.db-wal'));
	expect(file.includes('"seats"')).toBe(false);
});

test('when people did what, and what trends show of their answers, is kept with it', async () => {
	const { moments } = await foldedLog(room.session);
	expect(moments[`${ana} checkin check-in.finished`]).toBe(at(6));
	expect((await trendAnswersOf([room.session])).get(room.session)).toEqual({
		ana: { answers: { mood: 4, anxiety: 7 }, measured: {} }
	});
});

test('[R11] a page reads what is kept only while it is as long as the log', async () => {
	await change({ state: wrong });
	expect((await foldedLog(room.session)).state).toEqual({ made: 'up' });
	await room.say(51, room.system, { type: 'seat.depart', seat: ana });
	expect((await foldedLog(room.session)).state).toEqual(await truth());
	expect((await kept())!.seq).toBe(await length());
});

test('what another build made of the log is made again', async () => {
	await change({ state: wrong, build: 'an older one' });
	expect((await foldedLog(room.session)).state).toEqual(await truth());
	expect((await kept())!.build).toBe(clinic.app.build);
});

test('a process that died before it kept anything costs nobody anything', async () => {
	await clinic.app.store.write((tx) => [tx.delete(t().foldedLog)]);
	expect((await foldedLog(room.session)).state).toEqual(await truth());
	expect(await kept()).toBeDefined();
});

test('[R18] a session that goes on and ends again is folded anew', async () => {
	expect(await reopen(clinic.maya, room.session, at(52))).toEqual({ ok: true });
	await room.say(53, { as: 'seat', seat: ana }, { type: 'check-in.answer', block: 'checkin', field: 'mood', value: 8 });
	await room.say(60, room.lead, { type: 'session.end' });
	expect((await foldedLog(room.session)).state).toEqual(await truth());
	expect((await trendAnswersOf([room.session])).get(room.session)!.ana!.answers!.mood).toBe(8);
});

test('[R11] what an earlier version wrote under other names is in the record as it was', async () => {
	const { store } = clinic.app;
	const old = { type: 'seat.noted', seat: ana, text: 'Sat by the window' };
	const row = { session: room.session, at: at(52), on: 'staff', by: 'system', commandId: null };
	const seq = (await length())! + 1;
	await store.write(() => [store.append([{ ...row, seq, body: JSON.stringify(old) }])]);
	expect((await foldedLog(room.session)).state.staff.seats[ana]!.note).toBe('Sat by the window');
});

test('a stop right after the end waits for what the end brings about', async () => {
	await clinic.close();
	clinic = await openClinic();
	room = await meet(clinic);
	await room.say(-5, room.lead, { type: 'session.open' });
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(50, room.lead, { type: 'session.end' });
	await clinic.app.stop();
	clinic.app = await startApp(readConfig({ DATA_DIR: clinic.dataDir, LOG_LEVEL: 'silent' }));
	expect(await kept()).toBeDefined();
});
