import { eq, getTableName, inArray } from 'drizzle-orm';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { setRunningApp } from '#lib/server/app.ts';
import { openAuth } from '#lib/server/auth/auth.ts';
import { noPassword } from '#lib/server/auth/passwords.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { readChart } from '#lib/server/charts/chart.ts';
import { importProgram } from '#lib/server/exports/program/import-program.ts';
import { writeExport } from '#lib/server/exports/program/write-export.ts';
import { Rooms } from '#lib/server/live/rooms.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { freezing } from '#lib/server/records/freezing.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { isAsSigned } from '#lib/server/records/signature.ts';
import { agree, disposals, propose } from '#lib/server/retention/disposals.ts';
import { dueLogs } from '#lib/server/retention/due-logs.ts';
import { dueClients } from '#lib/server/retention/due.ts';
import { openHolds, placeHold, releaseHold } from '#lib/server/retention/holds.ts';
import { setRule } from '#lib/server/retention/rules.ts';
import type { StartedApp } from '#lib/server/start.ts';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store } from '#lib/server/store/store.ts';
import { pglite, sqlite, type Engine } from '#tests/contracts/engines.ts';
import { openClinic, type Clinic } from '#tests/support/clinic.ts';
import { keepRecord, said } from '#tests/support/kept-record.ts';

let clinic: Clinic;
let folder: string;
let file: string;
let session: number;

const on = (day: string) => Date.parse(`${day}T18:00:00Z`);

beforeAll(async () => {
	clinic = await openClinic();
	session = await keepRecord(clinic);
	const { store } = clinic.app;
	await store.write((tx) => [tx.update(store.t.enrolment).set({ endsOn: '2026-03-10' })]);
	folder = mkdtempSync(join(tmpdir(), 'kept-'));
	file = join(folder, 'iop.jsonl');
	writeFileSync(file, (await Array.fromAsync((await writeExport(store, 'iop'))!)).join(''));
}, 60_000);
afterAll(async () => {
	await clinic.close();
	rmSync(folder, { recursive: true, force: true });
});

describe.each([sqlite, pglite].map((make) => [make.name, make] as const))('%s', (_, make) => {
	let engine: Engine;
	let store: Store;
	const ada = { id: 'ada' } as const;
	const maya = (): StaffMember => ({ ...clinic.maya, standings: ['facilitator'] });

	/** An installation of its own with the same record, and two administrators. */
	beforeAll(async () => {
		engine = await make();
		store = await openStore((await engine.place()).options);
		const { t } = store;
		const person = (id: string) => ({
			...{ id, name: id, credentials: '', email: `${id}@example.org`, emailIndex: id, passwordHash: noPassword },
			...{ locale: 'en', createdAt: 0 }
		});
		await store.write((tx) => [tx.insert(t.staff).values(person('ada'))]);
		await importProgram(store, file);
		await store.write((tx) => [
			tx.insert(t.membership).values({
				...{ id: 'm-ada', staffId: 'ada', standing: 'admin', startsAt: 0, grantedBy: 'system', grantedAt: 0 }
			})
		]);
		const { config } = clinic.app;
		const rooms = new Rooms(
			store,
			(error) => {
				throw error;
			},
			freezing
		);
		const running: StartedApp = { ...clinic.app, store, rooms, auth: openAuth(store, config) };
		setRunningApp(running);
		await setRule('iop', { retentionYears: 7, logMonths: 12 }, ada.id, on('2026-06-01'));
	}, 60_000);
	afterAll(async () => {
		setRunningApp(clinic.app);
		await store.close();
		await engine.stop();
	});

	const everything = async () => {
		const all: Record<string, string> = {};
		for (const [name, table] of Object.entries(store.t)) {
			if (['audit', 'auditHead', 'disposal', 'legalHold'].includes(name)) continue;
			all[name] = JSON.stringify(await store.db.select().from(table));
		}
		return all;
	};
	const naming = async (words: string) =>
		Object.entries(await everything())
			.filter(([, rows]) => rows.includes(words))
			.map(([name]) => name);
	const attendance = async () =>
		(await linesOf((await gather(session))!)).map(({ person, now }) => [person, now?.minutes]);

	test('nothing is deleted outside an act of disposal', async () => {
		const { t } = store;
		const guarded = [
			...[t.attendance, t.document, t.event, t.session, t.sessionParticipant, t.sessionStaff, t.client],
			...[t.clientVersion, t.riskOutcome, t.followUp, t.clientSignature, t.addendum, t.documentEvent]
		];
		for (const table of guarded) {
			if ((await store.db.$count(table)) === 0) continue;
			await expect(
				store.write((tx) => [tx.delete(table)]),
				getTableName(table)
			).rejects.toThrow();
		}
	});

	test('a raw log goes after its months; what the record says stays', async () => {
		expect(await dueLogs(on('2027-03-02'))).toEqual([]);
		const at = on('2027-03-05');
		const [due] = await dueLogs(at);
		expect(due).toMatchObject({ id: session, rule: { months: 12 }, isHeld: false });
		// Her note quotes it.
		expect((await naming(said.typed)).toSorted()).toEqual(['document', 'event', 'response']);
		const before = {
			attended: await attendance(),
			notes: await notesOf(session),
			chart: await readChart(maya(), 'ana', { at })
		};
		expect(await propose('logs', [String(session)], ada.id, at)).toMatchObject({ ok: true, isDone: true });
		expect((await naming(said.typed)).toSorted()).toEqual(['document', 'response']);
		expect(await attendance()).toEqual(before.attended);
		expect(await notesOf(session)).toEqual(before.notes);
		expect((await notesOf(session)).every(isAsSigned)).toBe(true);
		const after = await readChart(maya(), 'ana', { at });
		expect(after!.clinical).toEqual(before.chart!.clinical);
		expect(after!.clinical!.entries[0]!.measured).toMatchObject([{ slug: 'gad-7', total: 14 }]);
		expect(await dueLogs(at)).toEqual([]);
	});

	test('a record on hold is left alone, and so is whoever shared a session with it', async () => {
		const at = on('2034-01-01');
		expect(await dueClients(on('2033-03-09'))).toEqual([]);
		expect((await dueClients(at)).map(({ id, isHeld }) => [id, isHeld])).toEqual([
			['ana', false],
			['ben', false],
			['cho', false]
		]);
		await placeHold({ clientId: 'ana' }, 'A court asked.', ada.id, at);
		expect((await dueClients(at)).every(({ isHeld }) => isHeld)).toBe(true);
		expect(await propose('clients', ['ana', 'ben'], ada.id, at)).toEqual({ ok: false, code: 'nothing-due' });
		const { t } = store;
		await expect(
			store.write((tx) => [
				tx.insert(t.setting).values({ key: 'disposing', value: true }),
				tx.delete(t.client).where(eq(t.client.id, 'ana'))
			])
		).rejects.toThrow();
		const [hold] = await openHolds();
		expect(hold).toMatchObject({ what: 'Ana Castellane', reason: 'A court asked.', isProgram: false });
		expect(await releaseHold(hold!.id, ada.id, at)).toBe(true);
		expect(await releaseHold(hold!.id, ada.id, at)).toBe(false);
	});

	test('a second administrator agrees; then nothing of the person is left, and the others’ records are whole', async () => {
		const at = on('2034-01-02');
		const { t } = store;
		await store.write((tx) => [
			tx
				.update(t.staff)
				.set({ activeUntil: null })
				.where(inArray(t.staff.id, [clinic.otto.id, clinic.sara.id])),
			tx.insert(t.membership).values({
				...{ id: 'm-sara', staffId: clinic.sara.id, standing: 'admin', startsAt: 0, grantedBy: 'system', grantedAt: 0 }
			})
		]);
		const asked = await propose('clients', ['ana'], ada.id, at);
		expect(asked).toMatchObject({ ok: true, isDone: false });
		const id = asked.ok ? asked.id : '';
		expect(await naming('Castellane')).toContain('client');
		expect(await naming(said.asked)).toContain('followUp');
		expect(await agree(id, ada.id, at)).toEqual({ ok: false, code: 'not-yours' });
		expect(await agree(id, clinic.sara.id, at)).toEqual({ ok: true });
		for (const words of ['"ana"', 'Castellane', 'Annie', ...Object.values(said)])
			expect(await naming(words)).toEqual([]);
		expect(await attendance()).toEqual([
			['ben', 50],
			['cho', 0]
		]);
		expect((await notesOf(session)).every(isAsSigned)).toBe(true);
		const ben = await readChart(maya(), 'ben', { at });
		expect(ben!.clinical!.entries[0]!.measured).toMatchObject([{ slug: 'gad-7', total: 14 }]);
		// What came of his alert stays, with what is to be done about him.
		for (const table of [t.riskOutcome, t.followUp, t.safetyAlert]) expect(await store.db.$count(table)).toBe(1);
		const [done] = await disposals();
		expect(done).toMatchObject({
			kind: 'clients',
			status: 'done',
			subjects: 1,
			leftAlone: 0,
			agreedBy: clinic.sara.name
		});
		expect(done!.rows).toBeGreaterThan(5);
		await expect(store.write((tx) => [tx.update(t.disposal).set({ status: 'withdrawn' })])).rejects.toThrow();
	});

	test('with the last person the session goes', async () => {
		const at = on('2034-01-03');
		const asked = await propose('clients', ['ben', 'cho'], ada.id, at);
		await agree(asked.ok ? asked.id : '', clinic.sara.id, at);
		const { t } = store;
		for (const table of [
			t.session,
			t.event,
			t.document,
			t.attendance,
			t.riskOutcome,
			t.followUp,
			t.safetyAlert,
			t.client
		])
			expect(await store.db.$count(table), getTableName(table)).toBe(0);
	});
});
