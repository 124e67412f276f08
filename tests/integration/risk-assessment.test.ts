import { afterAll, beforeAll, expect, test } from 'vitest';
import { riskDocumentIn } from '#lib/domain/risk-document.ts';
import type { RiskAssessment } from '#lib/domain/risk-assessment.ts';
import { sectionIn } from '#lib/domain/note.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { missingIn } from '#lib/server/records/close.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { documentsOf, notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { keepOutcome, outcomesOf } from '#lib/server/records/outcome-drafts.ts';
import { nobody, sayIn } from '#lib/server/records/sentences.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { safetyFacts } from '#lib/room/safety/facts.ts';
import { readRecord } from '#lib/server/records/record.ts';
import { fileAssessment } from '#lib/server/records/risk-assessing.ts';
import { isAsSigned } from '#lib/server/records/signature.ts';
import { sign } from '#lib/server/records/signing.ts';
import { password } from '#tests/support/cast.ts';
import { at, blocks, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let session: number;
let ana: string;
let alert: string;
let answered: string;

const asksAboutSafety: Block = {
	...{ id: 'checkin', title: 'Check-in', minutes: 10 },
	activity: { kind: 'check-in', fields: ['mood', 'safety-self'] }
};
/** Jonas is asked to call her. */
const found = (): RiskAssessment => ({
	...{ assessedAt: at(25), tool: 'the clinic interview', level: 'low', actions: ['plan-reviewed', 'stayed-in-group'] },
	findings: {
		ideation: { is: 'described', words: 'Passing thoughts, none now.' },
		...{ plan: { is: 'denied' }, intent: { is: 'not-assessed' }, means: { is: 'not-assessed' } },
		protective: { is: 'described', words: 'Her sister' }
	},
	followUp: { on: '2026-03-05', ownerId: clinic.jonas.id, owner: clinic.jonas.name, task: 'Call her.' },
	...{ locationConfirmed: true, note: 'She will come on Thursday.' }
});
const files = (by: StaffMember, of: number, alerts: string[], minute: number, proof = password) =>
	fileAssessment(by, of, { alerts, assessment: found() }, proof, at(minute));

beforeAll(async () => {
	clinic = await openClinic();
	const asking = blocks.map((block) => (block.id === 'checkin' ? asksAboutSafety : block));
	const room = await meet(clinic, asking);
	session = room.session;
	await room.say(-10, room.lead, { type: 'staff.arrive' });
	await room.say(-10, room.lead, { type: 'session.open' });
	ana = await room.arrive(-5, 'Annie', 'ana');
	await room.arrive(-5, 'Ben', 'ben');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(15, room.lead, { type: 'agenda.go', block: 'checkin' });
	await room.say(20, { as: 'seat', seat: ana }, { type: 'safety.help' });
	await room.say(
		20,
		{ as: 'seat', seat: ana },
		{ type: 'check-in.answer', block: 'checkin', field: 'safety-self', value: 'yes' }
	);
	[alert, answered] = Object.keys((await clinic.app.rooms.state(session)).staff.alerts) as [string, string];
	await room.say(21, room.lead, { type: 'safety.acknowledge', alert });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, session, {}, at(60));
}, 60_000);
afterAll(() => clinic.close());

const gathered = async () => (await gather(session))!;
const missing = async () => missingIn(await gathered(), await linesOf(await gathered()), await notesOf(session));
const drafts = async () => ensureDrafts(clinic.maya, await gathered(), await linesOf(await gathered()), at(61));
const words = (note: Note) => note.content.sections.map((section) => section.text).join('\n');

test('before it is written down, Ana’s note says that an alert was raised, and the record does not close', async () => {
	const notes = await drafts();
	expect(words(notes.find((note) => note.person === 'ana')!)).toContain(
		'Asked for help at 10:20 AM; this raised a safety alert. Maya Lindahl took the alert at 10:21 AM.'
	);
	expect((await missing()).alerts).toBe(2);
});

test('[R16] a person’s note is not signed over their open alert, in so many words; the others’ are', async () => {
	for (const note of await drafts()) {
		const blank = note.content.sections.filter((section) => section.text === '');
		const edits = blank.map(({ id }) => ({ id, was: '', text: `${note.person}: my own ${id}.` }));
		await saveSections(clinic.maya, note.id, edits, at(62));
	}
	const chosen = (await notesOf(session)).map(({ id, version }) => ({ id, version }));
	const signed = await sign(clinic.maya, session, chosen, password, at(63));
	if (!signed.ok) throw new Error(signed.code);
	const results = signed.results.map((result) => [result.person, result.ok ? 'signed' : result.code]);
	expect(Object.fromEntries(results)).toEqual({ group: 'signed', ana: 'open-alert', ben: 'signed' });
	expect((await missing()).people.map((line) => line.person)).toEqual(['ana']);
});

test('[R7] who has no part in the group files nothing, and nobody files without their password or over an alert they did not read', async () => {
	expect(await files(clinic.otto, session, [alert, answered], 64)).toEqual({ ok: false, code: 'not-yours' });
	expect(await files(clinic.maya, session, [alert, answered], 64, 'not this')).toMatchObject({ code: 'wrong' });
	expect(await files(clinic.maya, session, [alert], 64)).toEqual({ ok: false, code: 'stale' });
	expect(await files(clinic.maya, session, [alert, 'none'], 64)).toEqual({ ok: false, code: 'unknown' });
	expect((await missing()).alerts).toBe(2);
	const { store } = clinic.app;
	for (const table of [store.t.riskOutcome, store.t.followUp]) expect(await store.db.$count(table)).toBe(0);
});

test('filing it settles both of Ana’s alerts and leaves a signed document with what was asked, answered and found', async () => {
	expect(await files(clinic.maya, session, [alert, answered], 64)).toEqual({ ok: true });
	expect((await missing()).alerts).toBe(0);
	const document = (await documentsOf(session)).find(({ kind }) => kind === 'risk-assessment')!;
	expect(document).toMatchObject({ person: 'ana', clientId: 'ana', status: 'signed', signedBy: clinic.maya.id });
	expect(isAsSigned(document)).toBe(true);
	const data = riskDocumentIn(document.content.data)!;
	expect(data.assessment).toEqual(found());
	expect(data.alerts).toMatchObject([
		{ id: alert, means: 'button', at: at(20), taken: { name: 'Maya Lindahl', at: at(21) }, asked: [] },
		{
			...{ id: answered, means: 'phone', block: 'Check-in', at: at(20), taken: null },
			asked: [
				{
					question: 'Since last time, have you had thoughts of being better off dead, or of hurting yourself?',
					answer: 'Yes'
				}
			]
		}
	]);
	const [asked, judged] = document.content.sections;
	expect(asked!.text).toContain('better off dead, or of hurting yourself?” Yes.');
	expect(asked!.text).toContain('Raised 10:20 AM · Maya Lindahl took it 10:21 AM, 1 min later');
	expect(judged!.text).toContain('Plan: denied. Intent: not assessed.');
	expect((await readRecord(clinic.sara, session))!.notes.map(({ note }) => note.kind)).toContain('risk-assessment');
});

test('what the clinician wrote down joins Ana’s draft with its origin, and stands in no other note', async () => {
	const notes = await drafts();
	const note = notes.find((note) => note.person === 'ana')!;
	const data = sectionIn(note.content, 'data')!;
	expect(data.text).toContain(
		'Maya Lindahl assessed the client at 10:25 AM with the clinic interview. Ideation: Passing thoughts, none now. Plan: denied. ' +
			'Intent: not assessed. Access to means: not assessed. Protective factors: Her sister. ' +
			'Risk level, in Maya Lindahl’s judgment: low. ' +
			'Actions taken: safety plan reviewed and stayed in the group. The client’s location was confirmed. ' +
			'Follow-up on Thursday, March 5, 2026 by Jonas Weir: Call her. She will come on Thursday.'
	);
	expect(data.text.match(/assessed the client at/g)).toHaveLength(1);
	expect(data.drafted.find(({ fact }) => fact === `${answered}/found`)!.origin).toEqual({
		...{ kind: 'safety', blockId: 'checkin', blockTitle: 'Check-in', at: at(25) }
	});
	for (const other of notes.filter((one) => one.person !== 'ana'))
		expect(words(other)).not.toMatch(/help|risk|Ana|Annie|Passing|alert/);
});

test('in Spanish it is told in Spanish', async () => {
	const facts = safetyFacts((await gathered()).state, [ana]);
	const say = sayIn('es', 'America/New_York', { ...nobody, name: 'Ana' });
	expect(facts.map((fact) => say.fact(fact)).join(' ')).toMatch(
		/Pidió ayuda.*Nivel de riesgo a juicio de Maya Lindahl: bajo/
	);
});

test('when an assessment is the last thing a record waits for, the record closes with it', async () => {
	const again = await meet(clinic);
	await again.say(-10, again.lead, { type: 'session.open' });
	const cho = await again.arrive(-5, 'Cho', 'cho');
	await again.say(0, again.lead, { type: 'session.start' });
	await again.say(50, again.lead, { type: 'session.end' });
	await confirm(clinic.maya, again.session, {}, at(60));
	const here = (await gather(again.session))!;
	for (const note of await ensureDrafts(clinic.maya, here, await linesOf(here), at(61))) {
		const blank = note.content.sections.filter((section) => section.text === '');
		const edits = blank.map((section) => ({ id: section.id, was: '', text: `${note.person}: ${section.id}.` }));
		await saveSections(clinic.maya, note.id, edits, at(62));
	}
	const notes = await notesOf(again.session);
	const signs = (chosen: Note[]) => sign(clinic.maya, again.session, chosen, password, at(63));
	expect(await signs(notes.filter(({ person }) => person !== 'group'))).toMatchObject({ ok: true, closed: false });
	// A call that was long on its way arrives after Cho's note was signed.
	await again.say(64, { as: 'seat', seat: cho }, { type: 'safety.help' });
	expect(await signs(notes.filter(({ person }) => person === 'group'))).toMatchObject({ ok: true, closed: false });
	const id = Object.keys((await clinic.app.rooms.state(again.session)).staff.alerts)[0]!;
	const closed = new Promise<void>((done) =>
		clinic.app.rooms.onCommitted((_room, _from, events) => {
			if (events.some(({ event }) => event.type === 'session.closed')) done();
		})
	);
	expect(await files(clinic.maya, again.session, [id], 65)).toEqual({ ok: true });
	await closed;
	expect((await clinic.app.rooms.state(again.session)).room.status).toBe('closed');
});

test('[R22] what Maya has written of an outcome is hers after a reload, and gone once it is filed', async () => {
	const { maya, jonas, app } = clinic;
	const room = await meet(clinic);
	await room.say(0, room.lead, { type: 'session.open' });
	const seat = await room.arrive(0, 'Cho', 'cho');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(1, { as: 'seat', seat }, { type: 'safety.help' });
	const [about] = Object.keys((await app.rooms.state(room.session)).staff.alerts) as [string];
	await keepOutcome(maya.id, about, { ideation: 'Passing', actions: [] });
	await keepOutcome(maya.id, about, { ideation: 'Passing thoughts', actions: ['plan-reviewed'] });
	expect(await outcomesOf(maya.id, [about])).toEqual({
		[about]: { ideation: 'Passing thoughts', actions: ['plan-reviewed'] }
	});
	expect(await outcomesOf(jonas.id, [about])).toEqual({});
	expect(await files(maya, room.session, [about], 30)).toEqual({ ok: true });
	expect(await outcomesOf(maya.id, [about])).toEqual({});
});
