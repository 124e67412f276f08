import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { agendaNow, arrange } from '#lib/server/care-team/agenda.ts';
import { decisionsOfClient, finishDecision, ownDecisions, readDecision } from '#lib/server/care-team/decisions.ts';
import { callOff, goTo, plan, start, takeChair } from '#lib/server/care-team/meetings.ts';
import { printMeeting } from '#lib/server/care-team/pack.ts';
import { personPage } from '#lib/server/care-team/person.ts';
import { meetingById, peopleRows } from '#lib/server/care-team/rows.ts';
import { partIn, seesPeople } from '#lib/server/care-team/scope.ts';
import { shownMeeting } from '#lib/server/care-team/shown.ts';
import { signMeeting } from '#lib/server/care-team/signing.ts';
import { addDecision, dropDecision, keepDecision } from '#lib/server/care-team/deciding.ts';
import { keepDiscussion } from '#lib/server/care-team/talking.ts';
import { percentOf } from '#lib/domain/dashboard/weeks.ts';
import { dashboardOf } from '#lib/server/dashboard/dashboard.ts';
import { grant } from '#lib/server/programs/team.ts';
import { documentById } from '#lib/server/records/note-rows.ts';
import { isAsSigned } from '#lib/server/records/signature.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';
import { clients as people, hire, password } from '#tests/support/cast.ts';
import { openClinic, ten, type Clinic } from '#tests/support/clinic.ts';
import { keepRecord } from '#tests/support/kept-record.ts';
import { findPostgres, startPostgres, type PostgresServer } from '#tests/support/postgres.ts';

const found = findPostgres();
const engines: [string, () => Promise<PostgresServer | null>][] = [['sqlite', async () => null]];
if ('bin' in found) engines.push(['postgres', () => startPostgres(found.bin)]);
else console.log(`Care team meetings are not tried on a PostgreSQL server: ${found.missing}.`);

/** Ana and Ben are to be followed up on since Tuesday. On Wednesday the care team meets: Carl and Sara, and Maya, who leads their group. */
describe.each(engines)('%s', (_, open) => {
	const wednesday = ten + 24 * 3600_000;
	const later = (minutes: number) => wednesday + minutes * 60_000;
	let server: PostgresServer | null;
	let clinic: Clinic;
	let carl: StaffMember;
	let id: string;
	let decision: string;
	const meeting = async () => (await meetingById(id))!;
	const clients = async (at = later(0)) => (await agendaNow(await meeting(), at)).lines.map(({ clientId }) => clientId);
	const rowOf = async (clientId: string) => (await peopleRows(id)).find((row) => row.clientId === clientId)!;

	beforeAll(async () => {
		server = await open();
		clinic = await openClinic('en', server ? { DATABASE_URL: server.url } : {});
		await keepRecord(clinic);
		carl = await hire(clinic.app, { key: 'carl', name: 'Carl Moss', standings: [] });
		const program = { kind: 'program', id: 'iop' } as const;
		await grant({ staffId: carl.id, standing: 'care-team', scope: program }, { id: 'system' });
		await grant({ staffId: clinic.sara.id, standing: 'supervisor', scope: program }, { id: 'system' });
	}, 120_000);
	afterAll(async () => {
		await clinic?.close();
		await server?.stop();
	});

	test('[R7] a meeting is planned by the care team and the program’s supervisors, and by nobody else', async () => {
		const planned = { plannedAt: wednesday, minutesEach: 5, attending: [clinic.maya.id, clinic.otto.id] };
		for (const by of [clinic.maya, clinic.otto]) expect(await plan(by, 'iop', planned, later(-60))).toBeNull();
		id = (await plan(carl, 'iop', planned, later(-60)))!;
		// Otto works elsewhere: naming him does not bring him in.
		expect((await meeting()).attending).toEqual([clinic.maya.id]);
	});

	test('[R7] who is named takes part, and sees its people while it is open alone', async () => {
		const { maya, jonas, otto, sara } = clinic;
		expect(await Promise.all([sara, maya, jonas, otto].map(async (by) => partIn(by, await meeting())))).toEqual([
			...(['member', 'attending', null, null] as const)
		]);
		const seen = (status: 'planned' | 'open' | 'signed') => [
			seesPeople('member', { status }),
			seesPeople('attending', { status }),
			seesPeople(null, { status })
		];
		expect([seen('planned'), seen('open'), seen('signed')]).toEqual([
			[true, false, false],
			[true, true, false],
			[true, false, false]
		]);
	});

	test('the record proposes people with their reasons, and the team puts the agenda in order', async () => {
		expect((await clients()).toSorted()).toEqual(['ana', 'ben']);
		const { lines, others } = await agendaNow(await meeting(), later(0));
		expect(lines[0]!.reasons[0]).toMatchObject({ kind: 'follow-up', owner: clinic.jonas.name });
		expect(others.map(({ clientId }) => clientId)).toEqual(['cho']);
		const act = async (by: StaffMember, doing: Parameters<typeof arrange>[2]) =>
			arrange(by, await meeting(), doing, later(0));
		expect(await act(clinic.maya, { act: 'added', clientId: 'cho', why: 'Asked' })).toEqual({
			...{ ok: false, code: 'not-yours' }
		});
		expect(await act(carl, { act: 'added', clientId: 'nobody', why: 'Asked' })).toEqual({ ok: false, code: 'unknown' });
		expect(await act(carl, { act: 'added', clientId: 'cho', why: 'His mother called' })).toEqual({ ok: true });
		expect(await act(carl, { act: 'order', clients: ['ana', 'cho', 'ben'] })).toEqual({ ok: true });
		expect(await act(carl, { act: 'left-out', clientId: 'ben', why: 'With his therapist' })).toEqual({ ok: true });
		expect(await clients()).toEqual(['ana', 'cho', 'ben']);
		expect((await rowOf('ben')).leftOutWhy).toBe('With his therapist');
	});

	test('of two changes at once the second finds the agenda changed', async () => {
		const before = await meeting();
		const doing = (clients: string[]) => arrange(carl, before, { act: 'order', clients }, later(0));
		expect(await Promise.all([doing(['cho', 'ana']), doing(['ana', 'cho'])])).toContainEqual({
			...{ ok: false, code: 'changed' }
		});
		await arrange(carl, await meeting(), { act: 'order', clients: ['ana', 'cho', 'ben'] }, later(0));
	});

	test('from its start on the agenda and its reasons stay, and whoever starts it chairs it', async () => {
		expect(await start(clinic.maya, await meeting(), later(0))).toEqual({ ok: false, code: 'not-yours' });
		expect(await start(clinic.sara, await meeting(), later(0))).toEqual({ ok: true });
		expect(await callOff(carl, await meeting())).toEqual({ ok: false, code: 'over' });
		expect(await takeChair(carl, await meeting(), later(0))).toEqual({ ok: true });
		expect(await meeting()).toMatchObject({ status: 'open', chairId: carl.id, startedAt: later(0) });
		const ana = await rowOf('ana');
		expect(await goTo(clinic.sara, await meeting(), { from: null, to: ana.id }, later(1))).toMatchObject({ ok: false });
		expect(await goTo(carl, await meeting(), { from: null, to: ana.id }, later(1))).toEqual({ ok: true });
		// Pressed twice.
		expect(await goTo(carl, await meeting(), { from: null, to: ana.id }, later(1))).toMatchObject({ code: 'changed' });
	});

	test('[R17] each look leaves a row for each person, and each opened page one of a read chart', async () => {
		const { db, t } = clinic.app.store;
		const of = async (act: string) =>
			(await db.select().from(t.audit).where(eq(t.audit.act, act))).filter(({ by }) => by === clinic.maya.id).length;
		const [looks, reads] = [await of('care-meeting.read'), await of('chart.read')];
		const program = (await db.select().from(t.program).where(eq(t.program.id, 'iop')))[0]!;
		const shown = await shownMeeting(clinic.maya, { program, meeting: await meeting(), part: 'attending' }, later(1));
		expect(shown.people.map(({ name }) => name)).toEqual(['Ana Castellane', 'Cho Whitlock']);
		expect(await of('care-meeting.read')).toBe(looks + 3);
		const page = await personPage(clinic.maya, await meeting(), 'ana', later(1));
		expect(page.entries[0]!.attended?.status).toBe('present');
		expect(page.entries[0]!.measured[0]).toMatchObject({ slug: 'gad-7', total: 14 });
		expect(await of('chart.read')).toBe(reads + 1);
	});

	test('[R22] two type at once, and both stand', async () => {
		const ana = await rowOf('ana');
		const said = async (by: StaffMember, text: string) =>
			keepDiscussion(by, await meeting(), ana.id, { was: '', text }, later(2));
		await Promise.all([said(carl, 'Sleeps better.'), said(clinic.maya, 'Back at work.')]);
		const { discussion } = await rowOf('ana');
		expect(discussion!.split('\n').toSorted()).toEqual(['Back at work.', 'Sleeps better.']);
		expect(await said(clinic.otto, 'I was here')).toEqual({ ok: false, code: 'not-yours' });
		const begun = await addDecision(clinic.maya, await meeting(), ana, { dueOn: '2026-03-11' }, later(3));
		if (!begun.ok) throw new Error(begun.code);
		decision = begun.id;
		const was = { text: '', ownerId: clinic.maya.id, dueOn: '2026-03-11' };
		const kept = (by: StaffMember, typed: Partial<typeof was>) =>
			meeting().then((now) => keepDecision(by, now, decision, { was, typed: { ...was, ...typed } }, later(3)));
		await Promise.all([
			kept(clinic.maya, { text: 'Call her doctor', dueOn: '2026-03-06' }),
			kept(carl, { ownerId: clinic.jonas.id })
		]);
		const answer = await kept(clinic.maya, {});
		expect(answer).toEqual({
			...{ ok: true, kept: { text: 'Call her doctor', ownerId: clinic.jonas.id, dueOn: '2026-03-06' } }
		});
		const dropped = await addDecision(carl, await meeting(), ana, { dueOn: '2026-03-11' }, later(3));
		if (dropped.ok) expect(await dropDecision(carl, await meeting(), dropped.id)).toEqual({ ok: true });
		await addDecision(carl, await meeting(), ana, { dueOn: '2026-03-11' }, later(3));
	});

	test('the pack has a page for each person who is talked about, with the record’s facts', async () => {
		expect(await printMeeting(clinic.otto, id)).toBe('not-yours');
		const papers = await printMeeting(carl, id, later(4));
		if (typeof papers === 'string') throw new Error(papers);
		expect(papers.map(({ running }) => running.who)).toEqual(['Ana Castellane', 'Cho Whitlock']);
		expect(JSON.stringify(papers[0])).toContain('GAD-7');
		expect(JSON.stringify(papers[0])).toContain('Call her doctor (Jonas Weir');
		expect(JSON.stringify(papers[0])).toMatch(/Scheduled .* attended .* documented .* signed/);
		expect(JSON.stringify(papers)).not.toMatch(/: \)/);
	});

	test('the chair signs for everybody in one act, with a proof, and only what was before them', async () => {
		const { version } = await meeting();
		const signing = async (by: StaffMember, proof = password, seen = version) =>
			signMeeting(by, await meeting(), { version: seen, proof }, later(20));
		expect(await signing(clinic.sara)).toEqual({ ok: false, code: 'not-yours' });
		expect(await signing(clinic.maya)).toEqual({ ok: false, code: 'not-yours' });
		expect(await signing(carl, 'guessed')).toMatchObject({ ok: false, code: 'wrong' });
		expect(await signing(carl, password, version - 1)).toEqual({ ok: false, code: 'changed' });
		expect(await signing(carl)).toEqual({ ok: true, documents: 1 });
		expect(await signing(carl)).toEqual({ ok: false, code: 'over' });
	});

	test('what was decided stands in the chart as a signed document', async () => {
		const ana = await rowOf('ana');
		const document = (await documentById(ana.documentId!))!;
		expect(document).toMatchObject({
			kind: 'care-team-decision',
			clientId: 'ana',
			status: 'signed',
			signedBy: carl.id
		});
		expect(isAsSigned(document)).toBe(true);
		expect(document.content.sections.map(({ id }) => id)).toEqual(['raised', 'discussed', 'decided']);
		expect(document.content.sections[2]!.text).toContain('Call her doctor (Jonas Weir');
		expect(document.facts).toMatchObject({ date: '2026-03-04', program: 'Evening program' });
		expect(document.facts!.present).toContain(clinic.maya.name);
		expect(await rowOf('cho')).toMatchObject({ documentId: null, discussedAt: null });
		// The one that nobody wrote anything into is gone.
		expect(await decisionsOfClient(carl, 'ana', ['iop'], later(21))).toHaveLength(1);
	});

	test('[R16] nothing of a signed meeting changes any more', async () => {
		const { t, write } = clinic.app.store;
		const { careMeeting, careMeetingPerson, careDecision } = t;
		const ana = await rowOf('ana');
		const changes = [
			() => write((tx) => [tx.update(careMeeting).set({ minutesEach: 9 }).where(eq(careMeeting.id, id))]),
			() => write((tx) => [tx.delete(careMeeting).where(eq(careMeeting.id, id))]),
			() =>
				write((tx) => [tx.update(careMeetingPerson).set({ discussion: 'No' }).where(eq(careMeetingPerson.id, ana.id))]),
			() => write((tx) => [tx.delete(careMeetingPerson).where(eq(careMeetingPerson.id, ana.id))]),
			() => write((tx) => [tx.update(careDecision).set({ text: 'No' }).where(eq(careDecision.id, decision))]),
			() => write((tx) => [tx.delete(careDecision).where(eq(careDecision.id, decision))])
		];
		for (const change of changes) await expect(change()).rejects.toThrow();
		expect(await keepDiscussion(carl, await meeting(), ana.id, { was: '', text: 'No' })).toMatchObject({
			code: 'over'
		});
	});

	test('whom nobody came to, and what nobody did, comes back with the next meeting by itself', async () => {
		const nextId = (await plan(carl, 'iop', { plannedAt: later(7 * 1440), minutesEach: 5, attending: [] }, later(30)))!;
		const next = async () =>
			(await agendaNow((await meetingById(nextId))!, later(7 * 1440))).lines.map(({ clientId, reasons }) => ({
				...{ clientId, kinds: reasons.map(({ kind }) => kind) }
			}));
		const lines = await next();
		expect(lines.find(({ clientId }) => clientId === 'cho')!.kinds).toContain('not-discussed');
		expect(lines.find(({ clientId }) => clientId === 'ana')!.kinds).toContain('decision-open');
		// Left out with a word, Ben is not carried over: his own reason brings him again.
		expect(lines.find(({ clientId }) => clientId === 'ben')!.kinds).not.toContain('not-discussed');
		const jonas = clinic.jonas;
		expect(await ownDecisions(jonas, later(30))).toMatchObject([{ id: decision, dueOn: '2026-03-06' }]);
		expect((await waitingFor(jonas)).map(({ href }) => href)).toContain(`/decisions/${decision}`);
		expect(await readDecision(clinic.otto, decision)).toBeNull();
		expect(await readDecision(clinic.maya, decision)).toBeNull();
		expect(await readDecision(jonas, decision)).toMatchObject({ text: 'Call her doctor', name: 'Ana Castellane' });
		expect(await finishDecision(clinic.maya, decision, 'Called')).toEqual({ ok: false, code: 'not-yours' });
		expect(await finishDecision(jonas, decision, ' ')).toEqual({ ok: false, code: 'empty' });
		expect(await finishDecision(jonas, decision, 'She starts on Monday.', later(60))).toEqual({ ok: true });
		expect(await finishDecision(carl, decision, 'Again')).toEqual({ ok: false, code: 'done' });
		const after = await next();
		expect(after.find(({ clientId }) => clientId === 'ana')!.kinds).not.toContain('decision-open');
	});

	test('the dashboard counts with denominators, names nobody, and tells nothing of fewer than five people', async () => {
		const { db, t } = clinic.app.store;
		const program = (await db.select().from(t.program).where(eq(t.program.id, 'iop')))[0]!;
		const figures = await dashboardOf(program, 4, later(0));
		expect(figures.mondays.at(-1)).toBe('2026-03-02');
		expect(figures.census.at(-1)).toEqual({ monday: '2026-03-02', there: 3, came: 0, left: 0 });
		expect(figures.attendance.weeks.at(-1)).toEqual({ part: 2, of: 3, people: 3 });
		// Nothing was assigned, so nobody was asked: what was handed out in a session alone is no part of this figure.
		expect(figures.measures.all).toEqual({ part: 0, of: 0, people: 0 });
		expect(figures.notes.all.part).toBe(figures.notes.all.of);
		expect(figures.notes.all.of).toBeGreaterThan(0);
		expect(percentOf(figures.attendance.all)).toBeNull();
		expect(figures.outcomes).toMatchObject([{ slug: 'gad-7', people: 3, measured: 0, found: null }]);
		for (const { name } of Object.values(people)) expect(JSON.stringify(figures)).not.toContain(name);
	});
});
