import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { readChart } from '#lib/server/charts/chart.ts';
import { clientPage, likelyTwins, searchClients } from '#lib/server/charts/client-list.ts';
import { merge, mergesOf, takeBack } from '#lib/server/charts/merging.ts';
import { bundle } from '#lib/server/exports/fhir/bundle.ts';
import { planDocumentsOf } from '#lib/server/care-plans/current.ts';
import { beginPlanDocument } from '#lib/server/care-plans/beginning.ts';
import { readPlanDocument } from '#lib/server/care-plans/reading.ts';
import { deskOf } from '#lib/server/desk/queue.ts';
import { programsFor } from '#lib/server/records/contacts.ts';
import { questionnaireResponses } from '#lib/server/exports/fhir/measures.ts';
import { personRecord } from '#lib/server/exports/fhir/person-record.ts';
import { enrolledOn } from '#lib/server/programs/enrolments.ts';
import { idsOf, keptIdOf } from '#lib/server/programs/same-person.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { isAsSigned } from '#lib/server/records/signature.ts';
import { hireAll } from '#tests/support/cast.ts';
import { openClinic, ten, type Clinic } from '#tests/support/clinic.ts';
import { keepRecord } from '#tests/support/kept-record.ts';

/** Ana was entered twice: her record is under one id, and somebody enrolled "Ana Castellane" once more in another group. */
let clinic: Clinic;
let ada: StaffMember;
let session: number;
const today = '2026-03-20';
const at = ten + 17 * 24 * 3600_000;
const reason = 'Registered twice at intake.';

beforeAll(async () => {
	clinic = await openClinic();
	({ ada } = await hireAll(clinic.app, ['ada']));
	session = await keepRecord(clinic);
	await beginPlanDocument(clinic.maya, 'ana', 'plan-of-care', at - 1);
	const { store } = clinic.app;
	const { t } = store;
	const twin = { id: 'twin', name: 'Ana Castellané', preferredName: 'Anita', locale: 'en', createdAt: 0 };
	const group = { ...(await store.db.select().from(t.group).where(eq(t.group.id, 'skills')))[0]!, id: 'evening' };
	await store.write((tx) => [
		tx.insert(t.group).values({ ...group, title: 'Evening group' }),
		tx.insert(t.client).values(twin),
		tx.insert(t.enrolment).values({ id: 'e-twin', clientId: 'twin', groupId: 'evening', startsOn: '2026-03-05' })
	]);
}, 60_000);
afterAll(() => clinic.close());

const chart = (client: string) => readChart(clinic.maya, client, { at });
const names = async () => (await clientPage(ada, 'now', 1)).people.map(({ id }) => id).toSorted();

test('duplicates are pointed out, and only who sees both may merge them', async () => {
	expect((await likelyTwins(ada, { name: 'Ana Castellane' }, 'ana')).map(({ id }) => id)).toEqual(['twin']);
	const asked = { keptId: 'twin', otherId: 'ana', reason, today };
	for (const by of [clinic.maya, clinic.otto, clinic.sara])
		expect(await merge(by, asked, at)).toEqual({ ok: false, code: 'not-yours' });
	expect(await merge(ada, { ...asked, otherId: 'twin' }, at)).toEqual({ ok: false, code: 'same' });
});

test('what was recorded of both is found under the one who stays, and nothing signed is written again', async () => {
	const before = await notesOf(session);
	expect(await merge(ada, { keptId: 'twin', otherId: 'ana', reason, today }, at)).toEqual({ ok: true });
	expect(await notesOf(session)).toEqual(before);
	expect(before.every(isAsSigned)).toBe(true);
	expect(await keptIdOf('ana')).toBe('twin');
	expect(await idsOf('twin')).toEqual(['twin', 'ana']);
	const { clinical, stays, identity } = (await chart('twin'))!;
	expect(identity.name).toBe('Ana Castellané');
	expect(clinical!.entries).toMatchObject([
		{ attended: { minutes: 50 }, note: { state: 'signed' }, measured: [{ slug: 'gad-7', total: 14 }] }
	]);
	expect(stays.map(({ groupId, startsOn, endsOn }) => [groupId, startsOn, endsOn])).toEqual([
		['skills', today, null],
		['skills', '2026-01-05', '2026-03-19']
	]);
	expect(await names()).toEqual(['ben', 'cho', 'twin']);
	expect((await searchClients(ada, 'castellane')).people.map(({ id }) => id)).toEqual(['twin']);
	expect((await enrolledOn('skills', today)).map(({ clientId }) => clientId)).toEqual(['twin', 'ben', 'cho']);
	expect(await mergesOf('twin')).toMatchObject([
		{ clientId: 'ana', act: 'merged', reason, by: 'Ada Brook', holds: true }
	]);
});

test('their documents, plan and programs go along: in the chart, at the desk, and for who writes the next', async () => {
	const { clinical } = (await chart('twin'))!;
	expect(clinical!.documents.map(({ kind }) => kind)).toEqual(
		expect.arrayContaining(['risk-assessment', 'plan-of-care'])
	);
	const [plan] = await planDocumentsOf('twin');
	expect(await readPlanDocument(clinic.maya, 'twin', plan!.id, at)).toMatchObject({ document: { clientId: 'ana' } });
	expect(await readPlanDocument(clinic.maya, 'ben', plan!.id, at)).toBeNull();
	expect((await programsFor(clinic.maya, 'twin')).map(({ id }) => id)).toEqual(['iop']);
	const asked = { view: 'all' as const, within: null, author: null, client: 'twin', guest: null, after: null };
	expect((await deskOf(clinic.sara, asked, at)).items.map(({ kind }) => kind)).toContain('risk-assessment');
});

test('an export of the one who stays has both', async () => {
	const asked = { period: { from: '2026-03-01', to: '2026-03-31' }, origin: 'https://circle.example.org' };
	const record = (await personRecord(clinic.maya, 'twin', asked, at))!;
	expect(record.documents).toHaveLength(2);
	for (const kind of ['progress-note', 'risk-assessment'])
		expect(record.documents).toContainEqual(expect.objectContaining({ kind, session }));
	expect(record.sessions).toMatchObject([{ id: session, attended: { status: 'present' } }]);
	// She answered at 10:22; the session was over at 10:50.
	expect(questionnaireResponses(record)).toMatchObject([{ authored: '2026-03-03T15:22:00.000Z' }]);
	const kinds = new Set(bundle(record).entry!.map(({ resource }) => resource!.resourceType));
	expect([...kinds]).toEqual(expect.arrayContaining(['Encounter', 'Observation', 'DocumentReference', 'Provenance']));
	const { t, db } = clinic.app.store;
	expect(await db.$count(t.audit, eq(t.audit.act, 'chart.exported'))).toBe(1);
	expect(await personRecord(clinic.otto, 'twin', asked, at)).toBeNull();
	expect(await personRecord(ada, 'twin', asked, at)).toBeNull();
});

test('it cannot be done twice, and it can be taken back', async () => {
	expect(await merge(ada, { keptId: 'ben', otherId: 'ana', reason, today }, at)).toEqual({ ok: false, code: 'gone' });
	expect(await takeBack(ada, 'ana', 'Two people after all.', at + 1)).toEqual({ ok: true });
	expect((await chart('ana'))!.clinical!.entries).toHaveLength(1);
	expect((await chart('twin'))!.clinical!.entries).toEqual([]);
	expect(await planDocumentsOf('twin')).toEqual([]);
	expect(await mergesOf('twin')).toMatchObject([
		{ act: 'taken-back', holds: false },
		{ act: 'merged', holds: false }
	]);
	expect(await takeBack(ada, 'ana', 'Again.', at + 2)).toEqual({ ok: false, code: 'gone' });
});

test('whoever was merged before goes along, and comes along when it is taken back', async () => {
	await merge(ada, { keptId: 'ana', otherId: 'twin', reason, today }, at + 3);
	await merge(ada, { keptId: 'ben', otherId: 'ana', reason, today }, at + 4);
	expect((await idsOf('ben')).toSorted()).toEqual(['ana', 'ben', 'twin']);
	await takeBack(ada, 'ana', 'Not Ben.', at + 5);
	expect((await idsOf('ana')).toSorted()).toEqual(['ana', 'twin']);
	expect(await idsOf('ben')).toEqual(['ben']);
});
