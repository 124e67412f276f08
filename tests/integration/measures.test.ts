import { eq } from 'drizzle-orm';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { By } from '#lib/domain/decision.ts';
import { phq9 } from '#lib/measures/phq-9/measure.ts';
import { readConfig } from '#lib/server/config.ts';
import { merge } from '#lib/server/charts/merging.ts';
import { assign, endAssignment } from '#lib/server/measures/assignments.ts';
import { dueFor } from '#lib/server/measures/due.ts';
import { keepEarlierResults, keepResults } from '#lib/server/measures/from-log.ts';
import { correct, record, resultsOf } from '#lib/server/measures/results.ts';
import { startApp } from '#lib/server/start.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let room: Awaited<ReturnType<typeof meet>>;
let ana: By;
let ben: By;

const plan = [
	{ id: 'phq', title: 'Questionnaire', minutes: 15, activity: { kind: 'measure', slug: 'phq-9' } as const },
	{ id: 'gad', title: 'Questionnaire', minutes: 15, activity: { kind: 'measure', slug: 'gad-7' } as const }
];
const answers = async (minute: number, by: By, value: number, block = 'phq') => {
	for (const { id, safety } of phq9.items)
		await room.say(minute, by, { type: 'measure.answer', block, item: id, value: safety ? 0 : value });
};

beforeAll(async () => {
	clinic = await openClinic();
	room = await meet(clinic, plan);
	await room.say(-5, room.lead, { type: 'session.open' });
	ana = { as: 'seat', seat: await room.arrive(-2, 'Annie', 'ana') };
	ben = { as: 'seat', seat: await room.arrive(-2, 'Ben', 'ben') };
	const guest: By = { as: 'seat', seat: await room.arrive(-2, 'Gil', null) };
	await room.say(0, room.lead, { type: 'session.start' });
	await answers(5, ana, 1);
	await answers(6, guest, 3);
	await room.say(7, ben, { type: 'measure.answer', block: 'phq', item: 'sleep', value: 2 });
	await room.say(7, ben, { type: 'measure.answer', block: 'phq', item: 'tired', value: null });
}, 60_000);
afterAll(async () => {
	await clinic.app.stop();
	rmSync(clinic.dataDir, { recursive: true, force: true });
});

const rows = () => clinic.app.store.db.select().from(clinic.app.store.t.measureResult);

test('while a session is on nothing of it is a result; at its end every questionnaire of the roster is one', async () => {
	expect(await rows()).toEqual([]);
	await room.say(50, room.lead, { type: 'session.end' });
	await expect.poll(async () => (await resultsOf('ana')).length).toBe(1);
	const [result] = await resultsOf('ana');
	expect(result).toMatchObject({
		...{ slug: 'phq-9', version: 1, session: room.session, programId: 'iop', day: '2026-03-03', at: at(5) },
		...{ source: 'room', by: null, total: 8, complete: true, missing: 'none-missing', corrects: null },
		...{ band: { id: 'mild' }, safety: { number: 9, value: 0 } }
	});
	expect(result!.items).toMatchObject({ sleep: 1, harm: 0, difficulty: 1 });
	expect(await resultsOf('ben')).toMatchObject([
		{ items: { sleep: 2, tired: null }, total: null, band: null, complete: false, missing: 'no-total' }
	]);
	expect(await rows()).toHaveLength(2);
});

test('[R15] what was answered is sealed', () => {
	const file = readFileSync(join(clinic.dataDir, 'circlekeeper.db-wal'));
	expect(file.includes('"difficulty"')).toBe(false);
});

test('it is made again as often as one likes, and is there once', async () => {
	const before = await rows();
	await Promise.all([keepResults(room.session), keepResults(room.session)]);
	await keepEarlierResults();
	expect(await rows()).toEqual(before);
});

test('an answer that arrives after the end corrects the result by another row', async () => {
	await room.say(55, ana, { type: 'measure.answer', block: 'phq', item: 'harm', value: 2 });
	await expect.poll(async () => (await resultsOf('ana'))[0]?.total).toBe(10);
	const [result] = await resultsOf('ana');
	expect(result).toMatchObject({ safety: { value: 2 }, corrects: { id: expect.any(String), reason: null } });
	expect((await rows()).filter(({ clientId }) => clientId === 'ana').map(({ edition }) => edition)).toEqual([1, 2]);
});

test('sessions of an earlier version, and one that a crash left without results, are read at the next start', async () => {
	const { t } = clinic.app.store;
	const before = await resultsOf('ana');
	await clinic.app.store.write((tx) => [
		tx.insert(t.setting).values({ key: 'disposing', value: '1' }),
		tx.delete(t.measureResult),
		tx.update(t.foldedLog).set({ measuredTo: null }),
		tx.delete(t.setting).where(eq(t.setting.key, 'disposing'))
	]);
	expect(await resultsOf('ana')).toEqual([]);
	await clinic.app.stop();
	clinic.app = await startApp(readConfig({ DATA_DIR: clinic.dataDir, LOG_LEVEL: 'silent' }));
	const again = await resultsOf('ana');
	expect(again.map(({ id: _, corrects: __, ...rest }) => rest)).toEqual(
		before.map(({ id: _, corrects: __, ...rest }) => rest)
	);
	expect(await rows()).toHaveLength(2);
});

test('a result is neither changed nor deleted', async () => {
	const { t, write } = clinic.app.store;
	const [row] = await rows();
	const change = write((tx) => [tx.update(t.measureResult).set({ day: '2026-03-04' })]);
	await expect(change).rejects.toThrow('a result is corrected by another one');
	const gone = write((tx) => [tx.delete(t.measureResult).where(eq(t.measureResult.id, row!.id))]);
	await expect(gone).rejects.toThrow('a result is corrected by another one');
});

const paper = (clientId: string, total: number) => ({
	...{ clientId, programId: 'iop', slug: 'phq-9', source: 'paper' as const, by: clinic.maya.id },
	...{ answers: { interest: total, down: 0 }, day: '2026-03-05', at: at(3000) }
});

test('what is entered from paper is another result; an error in it is corrected with a reason, and can be taken out', async () => {
	const first = await record(paper('cho', 3));
	if (!first.ok) throw new Error(first.code);
	const by = clinic.maya.id;
	const second = await correct(first.id, { answers: { interest: 1 }, day: '2026-03-04', by, reason: 'Misread' });
	if (!second.ok) throw new Error(second.code);
	expect(await resultsOf('cho')).toMatchObject([
		{ id: second.id, items: { interest: 1 }, day: '2026-03-04', corrects: { id: first.id, reason: 'Misread' } }
	]);
	expect(await correct(first.id, { answers: null, day: '2026-03-05', by, reason: 'Again' })).toMatchObject({
		ok: false
	});
	expect(await correct(second.id, { answers: null, day: '2026-03-04', by, reason: 'Not hers' })).toMatchObject({
		ok: true
	});
	expect(await resultsOf('cho')).toEqual([]);
});

test.each([
	['another questionnaire', { slug: 'bdi-2' }, 'unknown'],
	['an item that it does not have', { answers: { cravings: 1 } }, 'invalid'],
	['a score that it does not offer', { answers: { sleep: 4 } }, 'invalid'],
	['no answer', { answers: {} }, 'empty'],
	['an answer about safety that nobody hears', { source: 'phone', by: null, answers: { harm: 0 } }, 'invalid']
] as const)('%s is no result', async (_, wrong, code) => {
	expect(await record({ ...paper('cho', 1), ...wrong })).toEqual({ ok: false, code });
});

test('what the person answered in the room is not for staff to correct', async () => {
	const [own] = await resultsOf('ana');
	const by = clinic.maya.id;
	expect(await correct(own!.id, { answers: null, day: '2026-03-03', by, reason: 'No' })).toEqual({
		ok: false,
		code: 'gone'
	});
});

test('what is due follows the assignments of the program and of the person', async () => {
	const day = '2026-03-05';
	const due = async (client: string, on = day) => (await dueFor(client, 'iop', on)).map(({ slug }) => slug);
	expect(await due('cho')).toEqual([]);
	const asked = { programId: 'iop', slug: 'phq-9', rule: 'weekly' as const, startsOn: '2026-03-02', endsOn: null };
	const weekly = await assign({ ...asked, clientId: null }, clinic.maya.id);
	expect(await assign({ ...asked, clientId: null }, clinic.maya.id)).toEqual({ ok: false, code: 'twice' });
	await assign({ ...asked, clientId: 'cho', slug: 'gad-7', rule: 'once' }, clinic.maya.id);
	expect([await due('ana'), await due('cho')]).toEqual([[], ['phq-9', 'gad-7']]);
	expect(await due('ana', '2026-03-09')).toEqual(['phq-9']);
	await record(paper('cho', 1));
	expect(await due('cho')).toEqual(['gad-7']);
	if (!weekly.ok) throw new Error(weekly.code);
	expect(await endAssignment(weekly.id, '2026-03-08', clinic.maya.id)).toEqual({ ok: true });
	expect(await endAssignment(weekly.id, '2026-03-08', clinic.maya.id)).toEqual({ ok: false, code: 'gone' });
	expect(await due('ana', '2026-03-09')).toEqual([]);
});

test('results of clients who are one person are read together', async () => {
	const merged = await merge(clinic.sara, { keptId: 'ana', otherId: 'cho', reason: 'One person', today: '2026-03-06' });
	expect(merged).toEqual({ ok: true });
	expect((await resultsOf('ana')).map(({ source, clientId }) => [source, clientId])).toEqual([
		['room', 'ana'],
		['paper', 'cho']
	]);
});
