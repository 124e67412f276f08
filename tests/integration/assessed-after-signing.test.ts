import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RiskAssessment } from '#lib/domain/risk-assessment.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { addAddendum } from '#lib/server/records/addenda.ts';
import { confirmStands } from '#lib/server/records/after-signing.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { flags } from '#lib/server/exports/fhir/flag.ts';
import { personRecord } from '#lib/server/exports/fhir/person-record.ts';
import { alertsAbout } from '#lib/server/charts/alerts-of.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { keepEarlierOutcomes } from '#lib/server/records/earlier-outcomes.ts';
import { finishFollowUp, followUpOf, openFollowUps } from '#lib/server/records/follow-ups.ts';
import { gather } from '#lib/server/records/gather.ts';
import { addendaOf, documentsOf, notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { readForReview, readRecord } from '#lib/server/records/record.ts';
import { markReviewed } from '#lib/server/records/reviews.ts';
import { fileAssessment } from '#lib/server/records/risk-assessing.ts';
import { handledFor } from '#lib/server/records/risk-outcomes.ts';
import { isAsAdded, isAsSigned } from '#lib/server/records/signature.ts';
import { sign } from '#lib/server/records/signing.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';
import { password } from '#tests/support/cast.ts';
import { stayed } from '#tests/support/given.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

/** Ana's call for help was long on its way: it arrives after her note was signed and reviewed. */
let clinic: Clinic;
let session: number;
let room: Awaited<ReturnType<typeof meet>>;
let ana: string;
let note: Note;
/** The Friday after, in New York. */
const friday = Date.UTC(2026, 2, 6, 15);

const assessment = (change: Partial<RiskAssessment> = {}): RiskAssessment => ({
	...stayed,
	...{
		assessedAt: at(70),
		followUp: { on: '2026-03-05', ownerId: clinic.jonas.id, owner: 'Jonas Weir', task: 'Call.' }
	},
	...change
});
const openAlerts = async () =>
	Object.entries((await clinic.app.rooms.state(session)).staff.alerts).flatMap(([id, { disposed }]) =>
		disposed ? [] : [id]
	);
const files = async (by: StaffMember, minute: number, what = assessment()) =>
	fileAssessment(by, session, { alerts: await openAlerts(), assessment: what }, password, at(minute));
const changedFor = async (by: StaffMember) =>
	(await readRecord(by, session, at(90)))!.notes.flatMap(({ note, changed }) => (changed ? [[note.id, changed]] : []));

beforeAll(async () => {
	clinic = await openClinic();
	room = await meet(clinic);
	session = room.session;
	await room.say(-10, room.lead, { type: 'session.open' });
	ana = await room.arrive(-5, 'Annie', 'ana');
	await room.arrive(-5, 'Ben', 'ben');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, session, {}, at(60));
	const gathered = (await gather(session))!;
	for (const draft of await ensureDrafts(clinic.maya, gathered, await linesOf(gathered), at(61))) {
		const blank = draft.content.sections.filter((section) => section.text === '');
		const edits = blank.map(({ id }) => ({ id, was: '', text: `${draft.person}: my own ${id}.` }));
		await saveSections(clinic.maya, draft.id, edits, at(62));
	}
	expect(await sign(clinic.maya, session, await notesOf(session), password, at(63))).toMatchObject({ closed: true });
	note = (await notesOf(session)).find(({ person }) => person === 'ana')!;
	expect(await markReviewed(clinic.sara, note.id, at(64))).toEqual({ ok: true });
	await room.say(65, { as: 'seat', seat: ana }, { type: 'safety.help' });
}, 60_000);
afterAll(() => clinic.close());

test('[R19] an alert assessed after signing is work for who signed that person’s note and who reviewed it, and for nobody else', async () => {
	expect(await files(clinic.jonas, 71)).toEqual({ ok: true });
	const event = { kinds: ['risk-assessed'], at: at(71) };
	expect(await changedFor(clinic.maya)).toEqual([[note.id, { ...event, as: 'author' }]]);
	expect(await changedFor(clinic.jonas)).toEqual([]);
	expect((await readForReview(clinic.sara, note, at(80)))!.changed).toEqual({ ...event, as: 'reviewer' });
	expect(await waitingFor(clinic.maya)).toContainEqual({
		href: `/sessions/${session}/record#note-${note.id}`,
		label: 'Risk was assessed after you signed: Skills group, Tue, Mar 3'
	});
	expect(await waitingFor(clinic.sara)).toContainEqual({
		href: `/reviews/${note.id}`,
		label: 'Risk was assessed after you reviewed: Skills group, Tue, Mar 3'
	});
	const labels = async (by: StaffMember) => (await waitingFor(by)).map(({ label }) => label).join();
	expect(await labels(clinic.jonas)).not.toMatch(/Risk was assessed/);
	// [R16] what was signed is as it was signed.
	expect(isAsSigned((await notesOf(session)).find(({ id }) => id === note.id)!)).toBe(true);
});

test('[R19] it stays until they add to the note or say that it stands, each for themselves', async () => {
	const text = 'She asked for help after the session; Jonas assessed her.';
	expect(await addAddendum(clinic.maya, note.id, text, password, at(72))).toMatchObject({ ok: true });
	expect(await changedFor(clinic.maya)).toEqual([]);
	expect((await readForReview(clinic.sara, note, at(80)))!.changed).not.toBeNull();
	expect(await confirmStands(clinic.sara, note.id, at(73))).toBe(true);
	expect((await readForReview(clinic.sara, note, at(80)))!.changed).toBeNull();
});

test('a second alert in the same session: the document stands, and what was found then is added to it, signed', async () => {
	await room.say(75, { as: 'seat', seat: ana }, { type: 'safety.help' });
	const later = assessment({ assessedAt: at(76), level: 'not-assessed', note: 'Her phone is off.', followUp: null });
	expect(await files(clinic.maya, 77, later)).toEqual({ ok: true });
	const documents = (await documentsOf(session)).filter(({ kind }) => kind === 'risk-assessment');
	expect(documents).toHaveLength(1);
	const [added] = await addendaOf(documents[0]!.id);
	expect(added!.text).toContain('Risk level was not assessed.');
	expect(added!.text).toContain('Her phone is off.');
	expect([isAsSigned(documents[0]!), isAsAdded(documents[0]!.id, added!)]).toEqual([true, true]);
	expect((await changedFor(clinic.maya)).map(([id]) => id)).toEqual([note.id]);
});

/** How the follow-ups about Ana go out with her record, on the Friday. */
async function flagsOfAna() {
	const asked = { period: { from: '2026-03-01', to: '2026-03-31' }, origin: 'https://circle.example.org' };
	return flags((await personRecord(clinic.sara, 'ana', asked, friday))!).map(({ status }) => status);
}

test('a follow-up waits for its owner until what happened is written, and then changes no more', async () => {
	const [mine] = await openFollowUps(clinic.jonas, 'mine', friday);
	expect(mine).toMatchObject({ name: 'Annie', task: 'Call.', dueOn: '2026-03-05', isMine: true, isOverdue: true });
	expect(await openFollowUps(clinic.jonas, 'mine', at(80))).toMatchObject([{ isOverdue: false }]);
	expect(await openFollowUps(clinic.sara)).toMatchObject([{ owner: 'Jonas Weir', isMine: false }]);
	expect(await openFollowUps(clinic.otto)).toEqual([]);
	const waiting = (await waitingFor(clinic.jonas)).map(({ href }) => href);
	expect(waiting).toContain('/alerts#follow-ups');
	// Its day has passed and nobody has said that it was done.
	expect(await flagsOfAna()).toEqual(['active']);
	const { id } = mine!;
	expect(await finishFollowUp(clinic.otto, id, 'Nothing.', friday)).toEqual({ ok: false, code: 'not-yours' });
	expect(await finishFollowUp(clinic.jonas, id, ' ', friday)).toEqual({ ok: false, code: 'empty' });
	expect(await finishFollowUp(clinic.jonas, id, 'She is well.', friday)).toEqual({ ok: true });
	expect(await finishFollowUp(clinic.maya, id, 'Again.', friday)).toEqual({ ok: false, code: 'done' });
	expect(await openFollowUps(clinic.sara)).toEqual([]);
	expect(await flagsOfAna()).toEqual(['inactive']);
	const { t, db, write } = clinic.app.store;
	const [row] = await db.select().from(t.followUp).where(eq(t.followUp.id, id));
	expect((await followUpOf(row!.outcomeId))!.done).toEqual({ by: 'Jonas Weir', at: friday, happened: 'She is well.' });
	const rewrites = [{ happened: 'No.' }, { doneAt: null }, { dueOn: '2026-04-01' }];
	for (const change of rewrites)
		await expect(write((tx) => [tx.update(t.followUp).set(change).where(eq(t.followUp.id, id))])).rejects.toThrow();
});

test('§8 what came of alerts is listed from rows, page by page to the first, and the chart reads the same rows', async () => {
	expect((await handledFor(clinic.jonas)).handled).toEqual([]);
	const { t, write } = clinic.app.store;
	const content = JSON.stringify({ name: 'Ben', level: 'low', followUpOn: null, alerts: ['x'] });
	const rows = Array.from({ length: 60 }, (_, i) => ({
		...{
			id: `old-${String(i).padStart(2, '0')}`,
			session,
			person: 'ben',
			content,
			by: clinic.maya.id,
			at: at(-1000 - (i % 7))
		}
	}));
	await write((tx) => [tx.insert(t.riskOutcome).values(rows)]);
	const seen: string[] = [];
	for (let page = await handledFor(clinic.sara); ; page = await handledFor(clinic.sara, page.older!)) {
		seen.push(...page.handled.map(({ id }) => id));
		if (!page.older) break;
	}
	expect([seen.length, new Set(seen).size]).toEqual([62, 62]);
	const [newest] = (await handledFor(clinic.sara)).handled;
	expect(newest).toMatchObject({
		name: 'Annie',
		level: 'not-assessed',
		by: 'Maya Lindahl',
		groupTitle: 'Skills group'
	});
	const own = (await alertsAbout('ana', [session])).get(session)!;
	expect(own.map(({ level }) => level)).toEqual(['low', 'not-assessed']);
	expect(await alertsAbout('ben', [session])).toEqual(new Map());
});

test('[R11] alerts from a version that kept their outcome in the log alone get their rows at the next start, once', async () => {
	const { t, db, write } = clinic.app.store;
	const before = await meet(clinic);
	await before.say(-10, before.lead, { type: 'session.open' });
	const cho = await before.arrive(-5, 'Cho', 'cho');
	await before.say(0, before.lead, { type: 'session.start' });
	await before.say(10, { as: 'seat', seat: cho }, { type: 'safety.help' });
	await before.say(50, before.lead, { type: 'session.end' });
	const [id] = Object.keys((await clinic.app.rooms.state(before.session)).staff.alerts) as [string];
	const words = { ideation: 'None now', plan: '', intent: '', means: '', protective: '' };
	const disposition = {
		...{ assessedAt: at(11), tool: '', ...words, level: 'moderate', actions: ['stayed-in-group'] },
		...{ followUpOn: null, locationConfirmed: false, note: '' }
	};
	const old = { type: 'safety.disposed', alert: id, by: clinic.maya.id, name: 'Maya', at: at(12), disposition };
	const events = await db.select().from(t.event).where(eq(t.event.session, before.session));
	const seq = Math.max(...events.map((event) => event.seq)) + 1;
	const row = { session: before.session, seq, at: at(12), on: 'staff', by: `staff:${clinic.maya.id}`, commandId: null };
	await write((tx) => [
		tx.insert(t.event).values({ ...row, body: JSON.stringify(old) }),
		tx
			.update(t.safetyAlert)
			.set({ seat: null, disposedAt: at(12) })
			.where(eq(t.safetyAlert.id, id)),
		tx.delete(t.foldedLog).where(eq(t.foldedLog.session, before.session))
	]);
	await keepEarlierOutcomes();
	await keepEarlierOutcomes();
	const [kept] = await db.select().from(t.riskOutcome).where(eq(t.riskOutcome.session, before.session));
	expect(JSON.parse(kept!.content)).toEqual({ name: 'Cho', level: 'moderate', followUpOn: null, alerts: [id] });
	expect((await alertsAbout('cho', [before.session])).get(before.session)).toMatchObject([{ id, level: 'moderate' }]);
});
