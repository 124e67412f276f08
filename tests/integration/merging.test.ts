import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ritasPlan } from '#lib/domain/plan-of-care.example.ts';
import type { PlanOfCare } from '#lib/domain/plan-of-care.ts';
import { knownClients } from '#lib/server/audit/known-clients.ts';
import { pageOf } from '#lib/server/audit/view.ts';
import { feedOf, makeFeed, readFeed, revokeFeed } from '#lib/server/calendars/feeds.ts';
import { ofClient } from '#lib/server/calendars/source.ts';
import { reviewsDueFor } from '#lib/server/care-plans/due.ts';
import { savePlanData } from '#lib/server/care-plans/writing.ts';
import { mayReadClient } from '#lib/server/programs/access.ts';
import { openUntil } from '#lib/server/programs/grants.ts';
import { grant } from '#lib/server/programs/team.ts';
import { documentById } from '#lib/server/records/note-rows.ts';
import { signOne } from '#lib/server/records/signing.ts';
import { heldNow, openHolds, placeHold, releaseHold } from '#lib/server/retention/holds.ts';
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
import { hire, hireAll, password } from '#tests/support/cast.ts';
import { openClinic, ten, type Clinic } from '#tests/support/clinic.ts';
import { keepRecord } from '#tests/support/kept-record.ts';

/** Ana was entered twice: her record is under one id, and somebody enrolled "Ana Castellane" once more in another group. */
let clinic: Clinic;
let ada: StaffMember;
/** Of the care team of another program. */
let outsider: StaffMember;
let session: number;
const today = '2026-03-20';
const at = ten + 17 * 24 * 3600_000;
const reason = 'Registered twice at intake.';

beforeAll(async () => {
	clinic = await openClinic();
	({ ada } = await hireAll(clinic.app, ['ada']));
	session = await keepRecord(clinic);
	await beginPlanDocument(clinic.maya, 'ana', 'plan-of-care', at - 1);
	outsider = await hire(clinic.app, { key: 'cora', name: 'Cora Lind', standings: [] });
	const { store } = clinic.app;
	const { t } = store;
	const twin = { id: 'twin', name: 'Ana Castellané', preferredName: 'Anita', locale: 'en', createdAt: 0 };
	const group = { ...(await store.db.select().from(t.group).where(eq(t.group.id, 'skills')))[0]!, id: 'evening' };
	await store.write((tx) => [
		tx.insert(t.group).values({ ...group, title: 'Evening group' }),
		tx.insert(t.client).values(twin),
		tx.insert(t.enrolment).values({ id: 'e-twin', clientId: 'twin', groupId: 'evening', startsOn: '2026-03-05' })
	]);
	const far = { ...(await store.db.select().from(t.program))[0]!, id: 'far', name: 'Far program' };
	await store.write((tx) => [
		tx.insert(t.program).values(far),
		tx.insert(t.group).values({ ...group, id: 'far-group', programId: 'far', title: 'Far group' })
	]);
	const scope = { kind: 'program', id: 'far' } as const;
	await grant({ staffId: outsider.id, standing: 'care-team', scope }, { id: 'system' });
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

test('what asks for one id finds what was kept under the other: plans to review, calendars, access, holds, and the trail', async () => {
	const { store } = clinic.app;
	const { t } = store;
	const month = 31 * 24 * 3600_000;
	// The plan was written under "ana", whose review comes due after the merge.
	const [plan] = await planDocumentsOf('twin');
	const { version, content } = (await documentById(plan!.id))!;
	const data = { ...ritasPlan, basis: (content.data as PlanOfCare).basis, reviewOn: '2026-04-10' };
	expect(await savePlanData(clinic.maya, plan!.id, { data, was: content.data }, at)).toMatchObject({ ok: true });
	expect(await signOne(clinic.maya, { id: plan!.id, version: version + 1 }, password, at)).toMatchObject({ ok: true });
	expect(await reviewsDueFor(clinic.maya, at + month)).toMatchObject([{ clientId: 'twin', reviewOn: '2026-04-10' }]);
	const { risks } = await clientPage(clinic.maya, 'now', 1);
	expect(risks).toMatchObject({ twin: { isOpen: false, level: 'low' }, ben: { level: 'low' } });
	// Whoever knows the person by the other id alone is told of the same work.
	expect(await idsOf('ana')).toEqual(['ana', 'twin']);
	expect((await knownClients(clinic.maya, ['ana', 'twin'])).size).toBe(2);
	const there = async (client: string) => (await pageOf({ client, act: 'note.signed' })).rows.length;
	expect(await there('twin')).toBe(await there('ana'));
	expect(await there('twin')).toBeGreaterThan(0);
	// A hold on either keeps the whole person.
	await placeHold({ clientId: 'ana' }, 'A court asked.', ada.id, at);
	expect([...(await heldNow()).clients].toSorted()).toEqual(['ana', 'twin']);
	await releaseHold((await openHolds())[0]!.id, ada.id, at);
	// The calendar that her phone reads goes on, and can be ended from the chart that stays.
	const token = await makeFeed({ clientId: 'ana' }, clinic.maya.id, at);
	expect((await ofClient('ana', at)).stays).toEqual((await ofClient('twin', at)).stays);
	expect(await feedOf({ clientId: 'twin' })).not.toBeNull();
	await revokeFeed({ clientId: 'twin' }, clinic.maya.id, at);
	expect(await readFeed(token, at)).toBeNull();
	// A record that was opened outside somebody's groups is open under both ids until the hour is over.
	const opened = { id: 'opened', staffId: outsider.id, clientId: 'ana', reason: 'Emergency room.', startsAt: at };
	await store.write((tx) => [tx.insert(t.accessGrant).values({ ...opened, endsAt: at + 3600_000 })]);
	for (const id of ['ana', 'twin']) {
		expect(await mayReadClient(outsider, id, at)).toBe('opened');
		expect(await openUntil(outsider, id, at)).toBe(at + 3600_000);
	}
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
