import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { riskDocumentIn } from '#lib/domain/risk-document.ts';
import type { RiskAssessment } from '#lib/domain/risk-assessment.ts';
import { flags } from '#lib/server/exports/fhir/flag.ts';
import { personRecord } from '#lib/server/exports/fhir/person-record.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { clientPage, searchClients } from '#lib/server/charts/client-list.ts';
import { documentsOf } from '#lib/server/charts/documents-of.ts';
import { deskOf } from '#lib/server/desk/queue.ts';
import { clientCarersOf } from '#lib/server/programs/care-staff.ts';
import { finishFollowUp, openFollowUps } from '#lib/server/records/follow-ups.ts';
import { documentById } from '#lib/server/records/note-rows.ts';
import { keepOutcome, outcomesOf } from '#lib/server/records/outcome-drafts.ts';
import { chartDraft, fileInChart } from '#lib/server/records/risk-in-chart.ts';
import { fileAssessment } from '#lib/server/records/risk-assessing.ts';
import { handledFor } from '#lib/server/records/risk-outcomes.ts';
import { isAsSigned } from '#lib/server/records/signature.ts';
import { hireAll, password } from '#tests/support/cast.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let document: string;
const prompt = 'Her sister called: “She talks about not waking up.” I called her and asked about thoughts of suicide.';

const found = (change: Partial<RiskAssessment> = {}): RiskAssessment => ({
	...{ assessedAt: at(25), tool: '', level: 'moderate', actions: ['plan-reviewed'] },
	findings: {
		ideation: { is: 'described', words: 'Wishes to sleep and not wake up.' },
		...{ plan: { is: 'denied' }, intent: { is: 'denied' }, means: { is: 'not-assessed' } },
		protective: { is: 'described', words: 'Her sister' }
	},
	followUp: { on: '2026-03-05', ownerId: clinic.jonas.id, owner: clinic.jonas.name, task: 'Call her.' },
	...{ locationConfirmed: true, note: '' },
	...change
});
const file = (
	change: { prompt?: string; programId?: string; clientId?: string } = {},
	by = clinic.maya,
	proof = password
) => fileInChart(by, { clientId: 'ana', programId: 'iop', prompt, assessment: found(), ...change }, proof, at(40));

beforeAll(async () => {
	clinic = await openClinic();
});
afterAll(() => clinic.close());

test('who is refused: a stranger, a wrong password, another program, and an assessment that nothing led to', async () => {
	expect(await file({}, clinic.otto)).toEqual({ ok: false, code: 'not-yours' });
	expect(await file({}, clinic.maya, 'not this')).toMatchObject({ ok: false, code: 'wrong' });
	expect(await file({ programId: 'elsewhere' })).toEqual({ ok: false, code: 'not-yours' });
	expect(await file({ prompt: '  ' })).toEqual({ ok: false, code: 'invalid' });
	expect((await handledFor(clinic.sara)).handled).toEqual([]);
});

test('a concern that no alert raised is assessed from the chart: signed, in the chart, and the draft is gone', async () => {
	await keepOutcome(clinic.maya.id, chartDraft('ana'), { prompt });
	const filed = await file();
	if (!filed.ok) throw new Error(filed.code);
	({ document } = filed);
	const signed = (await documentById(document))!;
	expect(signed).toMatchObject({ kind: 'risk-assessment', session: null, clientId: 'ana', status: 'signed' });
	expect(riskDocumentIn(signed.content.data)).toMatchObject({ alerts: [], prompt });
	expect(signed.content.sections[0]).toMatchObject({ id: 'asked', text: prompt });
	expect(signed.content.sections[1]!.text).toContain('Wishes to sleep and not wake up.');
	expect(isAsSigned(signed)).toBe(true);
	expect(await outcomesOf(clinic.maya.id, [chartDraft('ana')])).toEqual({});
	const inChart = await documentsOf('ana', ['skills'], { signedOnly: [], reader: clinic.jonas.id });
	expect(inChart.map(({ id, href }) => [id, href])).toEqual([[document, `/clients/ana/documents/${document}`]]);
});

test('the supervisor finds it at the desk and in the list of what was assessed', async () => {
	const desk = await deskOf(
		clinic.sara,
		{ view: 'to-review', within: null, author: null, client: null, guest: null, after: null },
		at(60)
	);
	expect(desk.items.map(({ note }) => note)).toContain(document);
	const { handled } = await handledFor(clinic.sara);
	expect(handled).toMatchObject([
		{ name: 'Ana Castellane', level: 'moderate', href: `/clients/ana/documents/${document}` }
	]);
});

test('[R17] the list of clients shows the level as judged, then an alert that is open, to who reads the records', async () => {
	const { maya, jonas, sara, otto } = clinic;
	const [ada] = Object.values(await hireAll(clinic.app, ['ada']));
	const risk = async (by: StaffMember) => (await clientPage(by, 'now', 1)).risks;
	const judged = { ana: { isOpen: false, level: 'moderate', on: '2026-03-03' } };
	for (const by of [maya, jonas, sara]) expect(await risk(by)).toEqual(judged);
	expect((await searchClients(maya, 'castellane')).risks).toEqual(judged);
	expect(await risk(ada!)).toBeNull();
	expect(await risk(otto)).toBeNull();
	const { db, t } = clinic.app.store;
	const shown = eq(t.audit.act, 'safety.listed');
	expect(await db.$count(t.audit, and(shown, eq(t.audit.by, jonas.id), eq(t.audit.subject, 'clients')))).toBe(1);
	expect(await db.$count(t.audit, and(shown, eq(t.audit.by, ada!.id)))).toBe(0);
	const { session, lead, say, arrive } = await meet(clinic);
	await say(-5, lead, { type: 'session.open' });
	const seat = await arrive(-2, 'Annie', 'ana');
	await say(0, lead, { type: 'session.start' });
	await say(5, { as: 'seat', seat }, { type: 'safety.help' });
	expect(await risk(maya)).toEqual({ ana: { isOpen: true } });
	const alerts = Object.keys((await clinic.app.rooms.state(session)).staff.alerts);
	const assessment = { ...found({ level: 'low', followUp: null }), assessedAt: at(50) };
	expect(await fileAssessment(maya, session, { alerts, assessment }, password, at(55))).toEqual({ ok: true });
	expect(await risk(maya)).toEqual({ ana: { isOpen: false, level: 'low', on: '2026-03-03' } });
});

test('its follow-up is a task of who was asked, and of a group’s staff when they are away; it goes out with the record', async () => {
	expect((await clientCarersOf('ana', 'iop', at(40))).map(({ name }) => name)).toContain(clinic.jonas.name);
	const [mine] = await openFollowUps(clinic.jonas, 'mine', at(60));
	expect(mine).toMatchObject({ task: 'Call her.', href: `/clients/ana/documents/${document}` });
	expect(await openFollowUps(clinic.otto)).toEqual([]);
	const asked = { period: { from: '2026-03-01', to: '2026-03-31' }, origin: 'https://circle.example.org' };
	const flagged = async () => flags((await personRecord(clinic.sara, 'ana', asked, at(60)))!);
	expect(await flagged()).toMatchObject([{ status: 'active' }]);
	expect((await flagged())[0]).not.toHaveProperty('encounter');
	expect(await finishFollowUp(clinic.otto, mine!.id, 'Mine now.', at(70))).toEqual({ ok: false, code: 'not-yours' });
	expect(await finishFollowUp(clinic.sara, mine!.id, 'She is with her sister.', at(70))).toEqual({ ok: true });
	expect(await flagged()).toMatchObject([{ status: 'inactive' }]);
});

test('[R16] what was found stays as it was filed, without a session as with one', async () => {
	const { store } = clinic.app;
	const { riskOutcome, followUp } = store.t;
	await expect(store.write((tx) => [tx.update(riskOutcome).set({ at: 1 })])).rejects.toThrow();
	await expect(store.write((tx) => [tx.delete(riskOutcome)])).rejects.toThrow();
	await expect(store.write((tx) => [tx.update(followUp).set({ dueOn: '2027-01-01' })])).rejects.toThrow();
	expect(await store.db.$count(riskOutcome, eq(riskOutcome.documentId, document))).toBe(1);
});
