import Sqlite from 'better-sqlite3';
import { and, eq } from 'drizzle-orm';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { noDetails, type Person } from '#lib/domain/person.ts';
import { gad7 } from '#lib/measures/gad-7/measure.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { readChart } from '#lib/server/charts/chart.ts';
import { correctIdentity, correctionsOf, identityOf } from '#lib/server/charts/identity.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import * as clients from '#lib/server/programs/clients.ts';
import { grant } from '#lib/server/programs/team.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { hireAll } from '#tests/support/cast.ts';
import { at, blocks, meet, openClinic, ten, type Clinic } from '#tests/support/clinic.ts';

/** One session: Ana checks in, fills in a questionnaire and asks for help; Ben stays away. */
let clinic: Clinic;
let ada: StaffMember;
let session: number;

beforeAll(async () => {
	clinic = await openClinic();
	({ ada } = await hireAll(clinic.app, ['ada']));
	const asks = { id: 'ask', title: 'GAD-7', minutes: 5, activity: { kind: 'measure', slug: 'gad-7' } as const };
	const room = await meet(clinic, [...blocks.slice(0, 2), asks]);
	session = room.session;
	await room.say(-10, room.lead, { type: 'staff.arrive' });
	await room.say(-10, room.lead, { type: 'session.open' });
	const ana = await room.arrive(-5, 'Annie', 'ana');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(5, room.lead, { type: 'agenda.go', block: 'checkin' });
	await room.checkIn(7, ana, { mood: 4, anxiety: 7, word: 'tired', goal: 'sit through it', need: 'none' });
	await room.say(15, room.lead, { type: 'agenda.go', block: 'ask' });
	for (const { id } of gad7.items.filter(({ scored }) => scored))
		await room.say(20, { as: 'seat', seat: ana }, { type: 'measure.answer', block: 'ask', item: id, value: 2 });
	await room.say(21, { as: 'seat', seat: ana }, { type: 'safety.help' });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, session, {}, at(60));
	const gathered = (await gather(session))!;
	await ensureDrafts(clinic.maya, gathered, await linesOf(gathered), at(61));
}, 60_000);
afterAll(() => clinic.close());

const now = ten + 2 * 3600_000;
const chart = (by: StaffMember, client = 'ana') => readChart(by, client, { at: now });
const person: Person = { ...noDetails, name: 'Ana Castellane', preferredName: 'Ana', locale: 'en' };

test.each(['maya', 'sara'] as const)('%s, who leads or supervises the group, sees what it recorded', async (key) => {
	const { clinical, stays } = (await chart(clinic[key]))!;
	expect(stays).toMatchObject([{ group: 'Skills group', program: 'Evening program', endsOn: null }]);
	expect(clinical!.entries).toMatchObject([
		{
			session: { id: session, groupTitle: 'Skills group', status: 'ended' },
			attended: { status: 'present', minutes: 50, isCorrected: false },
			note: { state: 'draft', format: 'DAP', author: 'Maya Lindahl', addenda: 0 },
			measured: [{ slug: 'gad-7', total: 14, band: { id: 'moderate' } }],
			alerts: [{ level: null, isAcknowledged: false, href: expect.stringMatching(`^/sessions/${session}/alerts/`) }],
			sheets: []
		}
	]);
	expect(clinical!.older).toBeNull();
	expect(clinical!.trends.points).toEqual([{ key: String(session), session, day: '2026-03-03' }]);
	expect(clinical!.trends.lines).toMatchObject([
		{ key: 'attendance', values: [50], most: 50, bands: [] },
		{ key: 'answers mood', values: [4], most: 10 },
		{ key: 'answers anxiety', values: [7] },
		{
			key: 'totals gad-7',
			label: 'GAD-7',
			values: [14],
			most: 21,
			bands: [{ from: 0 }, { from: 5 }, { from: 10 }, { from: 15 }]
		}
	]);
	expect(clinical!.weeks).toMatchObject([
		{ program: 'Evening program', weeklyHours: 9, minutes: 50, sessions: [{ minutes: 50 }] }
	]);
});

test('somebody who stayed away has the session, without minutes, a note or another person’s alert', async () => {
	const { clinical } = (await chart(clinic.maya, 'ben'))!;
	expect(clinical!.entries).toMatchObject([
		{ attended: { status: 'no-show', minutes: 0 }, note: null, alerts: [], measured: [] }
	]);
	expect(clinical!.trends.lines).toMatchObject([{ key: 'attendance', values: [0] }]);
});

test('a week later nothing of the last one is counted', async () => {
	const { clinical } = (await readChart(clinic.maya, 'ana', { at: now + 7 * 24 * 3600_000 }))!;
	expect(clinical!.weeks).toMatchObject([{ minutes: 0, sessions: [] }]);
	expect(clinical!.entries).toHaveLength(1);
});

test('[R7] an administrator sees who the person is and nothing clinical; a stranger to the group sees nothing', async () => {
	const own = (await chart(ada))!;
	expect(own).toMatchObject({ clinical: null, identity: { name: 'Ana Castellane' }, leads: [] });
	expect(JSON.stringify(own)).not.toMatch(/mood|gad-7|draft/);
	expect(await chart(clinic.otto)).toBeNull();
	expect(await chart(clinic.maya, 'nobody')).toBeNull();
});

test('[R7] who may correct, and who may see the readers, follows from standing', async () => {
	const { maya, sara, otto } = clinic;
	const may = async (by: StaffMember, id = 'ana') => {
		const scope = await chartScope(by, id);
		return scope && [scope.groups.length, scope.mayCorrect, scope.seesReaders];
	};
	expect(await may(maya)).toEqual([1, true, false]);
	expect(await may(sara)).toEqual([1, false, true]);
	expect(await may(ada)).toEqual([0, true, true]);
	expect(await may(otto)).toBeNull();
	const waiting = await clients.add({ name: 'Wren Waits', preferredName: 'Wren', locale: 'en' }, ada.id);
	expect(await may(otto, waiting)).toEqual([0, true, false]);
	expect(await may(sara, waiting)).toEqual([0, false, false]);
});

test('[R17] opening a chart is one row of the audit, and the next reader who may know sees who it was', async () => {
	const { audit } = clinic.app.store.t;
	const count = () => clinic.app.store.db.$count(audit, and(eq(audit.clientId, 'ana'), eq(audit.by, clinic.jonas.id)));
	const before = await count();
	await chart(clinic.jonas);
	expect((await count()) - before).toBe(1);
	const { readers } = (await chart(clinic.sara))!;
	const his = readers!.readings.find(({ by }) => by === 'Jonas Weir')!;
	expect(his).toMatchObject({ day: '2026-03-03', at: now, acts: [{ act: 'chart.read', times: 1 }] });
	expect((await chart(clinic.jonas))!.readers).toBeNull();
});

test('[R16] a correction keeps what was there, with who and when, and the newest comes first', async () => {
	const corrected = { ...person, birthDate: '1991-04-05', identifiers: [{ system: 'Payer', value: 'X-12' }] };
	expect(await correctIdentity(clinic.maya.id, 'ana', 1, corrected, at(70))).toEqual({ ok: true });
	expect(await correctIdentity(ada.id, 'ana', 1, person, at(71))).toEqual({ ok: false, code: 'overtaken' });
	expect(await correctIdentity(ada.id, 'ana', 2, corrected, at(71))).toEqual({ ok: false, code: 'unchanged' });
	expect(await correctIdentity(ada.id, 'ana', 2, { ...corrected, name: 'Ana Castellane Ruiz' }, at(72))).toEqual({
		ok: true
	});
	expect(await correctionsOf((await identityOf('ana'))!)).toEqual([
		{
			...{ version: 2, by: 'Ada Brook', at: at(72) },
			changes: [{ field: 'name', from: 'Ana Castellane', to: 'Ana Castellane Ruiz' }]
		},
		{
			...{ version: 1, by: 'Maya Lindahl', at: at(70) },
			changes: [
				{ field: 'birthDate', from: '', to: '1991-04-05' },
				{ field: 'identifiers', from: '', to: 'Payer X-12' }
			]
		}
	]);
	const { store } = clinic.app;
	const { clientVersion } = store.t;
	await expect(store.write((tx) => [tx.delete(clientVersion)])).rejects.toThrow();
	await expect(store.write((tx) => [tx.update(clientVersion).set({ by: 'nobody' })])).rejects.toThrow();
});

test('[R15] what is known of a person cannot be read in the data, and the audit names only the fields', async () => {
	const { store } = clinic.app;
	const { audit } = store.t;
	const rows = await store.db.select().from(audit).where(eq(audit.act, 'client.corrected'));
	expect(rows.map(({ detail }) => detail)).toEqual(['birthDate identifiers', 'name']);
	const file = new Sqlite(join(clinic.dataDir, 'circlekeeper.db'), { readonly: true });
	const kept = file.prepare('select c.details, v.was from client c join client_version v on v.client_id = c.id').all();
	file.close();
	for (const row of kept as Record<string, Buffer>[])
		for (const value of Object.values(row)) expect(value.toString('latin1')).not.toMatch(/1991|Castellane|X-12/);
	expect(kept).toHaveLength(2);
});

test('the care team of the program sees the chart, and of the notes only what is signed', async () => {
	const scope = { kind: 'program', id: 'iop' } as const;
	expect(await grant({ staffId: clinic.jonas.id, standing: 'care-team', scope }, ada)).toMatchObject({ ok: true });
	expect((await chart(clinic.jonas))!.clinical!.entries[0]!.note).toMatchObject({ state: 'draft' });
	expect(await grant({ staffId: clinic.otto.id, standing: 'care-team', scope }, ada)).toMatchObject({ ok: true });
	const seen = (await chart(clinic.otto))!;
	expect(seen.clinical!.entries).toMatchObject([{ attended: { minutes: 50 }, note: null, measured: [{ total: 14 }] }]);
	expect(seen.leads).toEqual([]);
	// Its own page is for those who lead or supervise; what is filed about it, once it is, is for the care team too.
	expect(seen.clinical!.entries[0]!.alerts).toMatchObject([{ level: null, href: null }]);
});
