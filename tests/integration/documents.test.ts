import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nothingAsked } from '#lib/domain/desk.ts';
import { deskOf } from '#lib/server/desk/queue.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { readChart } from '#lib/server/charts/chart.ts';
import { setLicense } from '#lib/server/programs/licenses.ts';
import { grant } from '#lib/server/programs/team.ts';
import { addAddendum } from '#lib/server/records/addenda.ts';
import { confirmStands, openEvents } from '#lib/server/records/after-signing.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { coSign, returnNote } from '#lib/server/records/co-signing.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { beginDocument, programsFor, readMeeting } from '#lib/server/records/contacts.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { enterInError } from '#lib/server/records/entering-in-error.ts';
import { gather } from '#lib/server/records/gather.ts';
import { beginNoShow, missedBy } from '#lib/server/records/no-show.ts';
import { addendaOf, documentById, documentsOf, notesOf, type Document } from '#lib/server/records/note-rows.ts';
import { saveData, saveSections, takeOver } from '#lib/server/records/notes.ts';
import { readOutside, readRecord } from '#lib/server/records/record.ts';
import { markReviewed } from '#lib/server/records/reviews.ts';
import { isAsAdded, isAsSigned } from '#lib/server/records/signature.ts';
import { sign, signOne } from '#lib/server/records/signing.ts';
import { supervise } from '#lib/server/records/supervision.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';
import { hire, password } from '#tests/support/cast.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let session: number;
let maya: StaffMember;
let jonas: StaffMember;
let sara: StaffMember;
let otto: StaffMember;
let carl: StaffMember;

const choose = ({ id, version }: Document) => ({ id, version });
const now = async (id: string) => (await documentById(id))!;
const fill = async (by: StaffMember, id: string, words: string) => {
	const { content } = await now(id);
	const edits = content.sections.map(({ id, text }) => ({ id, was: text, text: `${text} ${words} ${id}`.trim() }));
	expect(await saveSections(by, id, edits, at(70))).toMatchObject({ ok: true });
};
const noteOf = async (person: string) => (await notesOf(session)).find((note) => note.person === person)!;
const meeting = { kind: 'contact' as const, startedAt: at(100), endedAt: at(130), mode: 'phone' as const, present: '' };
const begin = (by: StaffMember, kind: 'individual-contact' | 'family-session' = 'individual-contact') =>
	beginDocument(
		by,
		{ clientId: 'ana', programId: 'iop', format: 'DAP', kind, data: meeting },
		{ from: at(100), to: at(130) },
		at(131)
	);

beforeAll(async () => {
	clinic = await openClinic();
	({ maya, jonas, sara, otto } = clinic);
	carl = await hire(clinic.app, { key: 'carl', name: 'Carl Moss', standings: [] });
	await grant({ staffId: carl.id, standing: 'care-team', scope: { kind: 'program', id: 'iop' } }, { id: 'system' });
	await setLicense(maya.id, { license: 'NY 012345', licenseExpires: '2027-06-30' }, sara.id, at(0));
	const room = await meet(clinic);
	session = room.session;
	await room.say(-10, room.lead, { type: 'session.open' });
	await room.arrive(-5, 'Annie', 'ana');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(maya, session, {}, at(60));
	const gathered = (await gather(session))!;
	for (const { id } of await ensureDrafts(maya, gathered, await linesOf(gathered), at(61)))
		await fill(maya, id, 'In my own words.');
});
afterAll(() => clinic.close());

describe('a signed note', () => {
	test('[R16] is headed by its facts, with the license of who signed, and both are under the signature', async () => {
		const note = await noteOf('ana');
		expect(await sign(maya, session, [choose(note)], password, at(72))).toMatchObject({ ok: true });
		const signed = await noteOf('ana');
		expect(signed.signature).toMatchObject({ method: 2, license: 'NY 012345' });
		expect(signed.facts).toMatchObject({
			...{ date: '2026-03-03', minutes: 50, groupSize: 1, group: 'Skills group', program: 'Evening program' },
			client: { name: 'Ana Castellane' }
		});
		expect(isAsSigned(signed)).toBe(true);
		expect(isAsSigned({ ...signed, facts: { ...signed.facts!, program: 'Another' } })).toBe(false);
	});

	test('[R16] keeps its facts when the client is corrected later', async () => {
		const { t } = clinic.app.store;
		await clinic.app.store.write((tx) => [
			tx.update(t.client).set({ name: 'Ana Corrected' }).where(eq(t.client.id, 'ana'))
		]);
		const record = await readRecord(sara, session, at(73));
		const read = record!.notes.find(({ note }) => note.person === 'ana')!;
		expect(read).toMatchObject({ intact: true, note: { facts: { client: { name: 'Ana Castellane' } } } });
	});

	test('[R16] [R19] a colleague and a supervisor add to it, signed for themselves, and its author and reviewer are told', async () => {
		const { id } = await noteOf('ana');
		expect(await markReviewed(sara, id, at(74))).toEqual({ ok: true });
		const said = { text: 'It was her brother.', kind: 'correction' as const };
		expect(await addAddendum(otto, id, said, password, at(75))).toMatchObject({ ok: false, code: 'not-yours' });
		expect(await addAddendum(carl, id, said, password, at(75))).toMatchObject({ ok: false, code: 'not-yours' });
		expect(await addAddendum(jonas, id, said, 'not this', at(75))).toMatchObject({ ok: false, code: 'wrong' });
		expect(await addAddendum(jonas, id, said, password, at(75))).toEqual({ ok: true });
		const [added] = await addendaOf(id);
		expect(added).toMatchObject({
			kind: 'correction',
			by: jonas.id,
			signature: { name: jonas.name, role: 'facilitator' }
		});
		expect(isAsAdded(id, added!)).toBe(true);
		expect(isAsAdded(id, { ...added!, kind: 'addendum' })).toBe(false);
		for (const [who, as] of [
			[maya, 'author'],
			[sara, 'reviewer']
		] as const)
			expect(await openEvents(who.id, [id])).toMatchObject([{ kind: 'addendum-added', as, by: jonas.id }]);
		expect(await openEvents(jonas.id)).toEqual([]);
		expect((await waitingFor(maya)).map(({ label }) => label)).toContainEqual(
			expect.stringContaining('An addendum was added')
		);
		expect(await confirmStands(maya, id, at(76))).toBe(true);
		expect(await addAddendum(sara, id, 'Agreed.', password, at(77))).toEqual({ ok: true });
		expect((await addendaOf(id))[1]).toMatchObject({ kind: 'addendum', signature: { role: 'supervisor' } });
		expect(await openEvents(sara.id, [id])).toEqual([]);
		expect(await openEvents(maya.id, [id])).toMatchObject([{ by: sara.id }]);
	});

	test('[R16] entered in error stays readable, says so everywhere, and is marked once, by its author or a supervisor', async () => {
		const { id, content } = await noteOf('ana');
		expect(await enterInError(jonas, id, 'Another Ana.', at(78))).toEqual({ ok: false, code: 'not-yours' });
		expect(await enterInError(maya, id, ' ', at(78))).toEqual({ ok: false, code: 'reason-needed' });
		expect(await enterInError(maya, id, 'Another Ana.', at(78))).toEqual({ ok: true });
		expect(await enterInError(sara, id, 'Twice.', at(79))).toEqual({ ok: false, code: 'in-error' });
		const read = (await readRecord(sara, session, at(80)))!.notes.find(({ note }) => note.id === id)!;
		expect(read).toMatchObject({ inError: { by: maya.name, at: at(78), reason: 'Another Ana.' }, intact: true });
		expect(read.note.content).toEqual(content);
		expect(
			(await deskOf(sara, { ...nothingAsked, view: 'all' }, at(80))).items.find(({ note }) => note === id)
		).toMatchObject({
			isInError: true
		});
		const chart = await readChart(maya, 'ana');
		expect(chart!.clinical!.entries[0]!.note).toMatchObject({ isInError: true });
		const { t, db } = clinic.app.store;
		expect(await db.$count(t.audit, eq(t.audit.act, 'note.entered-in-error'))).toBe(1);
	});
});

describe('a document of the chart', () => {
	test('is begun by the clinicians of the client, who are the staff of a group they are or were in', async () => {
		expect((await programsFor(maya, 'ana')).map(({ id }) => id)).toEqual(['iop']);
		expect((await programsFor(carl, 'ana')).map(({ id }) => id)).toEqual(['iop']);
		expect(await programsFor(otto, 'ana')).toEqual([]);
	});

	test('the times as typed are at the clock of the program, in order and not in the future', () => {
		const typed = { day: '2026-03-03', start: '11:40', stop: '12:10', mode: 'phone' as const, present: ' Mother ' };
		const read = (change: object) => readMeeting({ ...typed, ...change }, 'America/New_York', at(200));
		expect(read({})).toEqual({ ok: true, data: { ...meeting, present: 'Mother' } });
		expect(read({ stop: '11:40' })).toEqual({ ok: false, field: 'stop' });
		expect(read({ start: 'noon' })).toEqual({ ok: false, field: 'start' });
		expect(read({ day: '2026-03-04' })).toEqual({ ok: false, field: 'day' });
		expect(read({ day: 'today' })).toEqual({ ok: false, field: 'day' });
	});

	test('[R16] is written, signed with its facts, read by the clinicians of the client, and by nobody else', async () => {
		const id = await begin(maya);
		expect(await signOne(maya, choose(await now(id)), password, at(132))).toEqual({ ok: false, code: 'blank' });
		await fill(maya, id, 'We spoke.');
		expect(await saveSections(jonas, id, [], at(133))).toEqual({ ok: false, code: 'not-yours' });
		const longer = { ...meeting, endedAt: at(140), present: 'Her mother' };
		expect(await saveData(maya, id, { data: longer, was: meeting }, at(134))).toMatchObject({ ok: true });
		expect(await saveData(maya, id, { data: meeting, was: meeting }, at(135))).toEqual({ ok: false, code: 'changed' });
		expect((await waitingFor(maya)).map(({ href }) => href)).toContain(`/clients/ana/documents/${id}`);
		expect(await signOne(maya, { id, version: 1 }, password, at(136))).toEqual({ ok: false, code: 'changed' });
		expect(await signOne(maya, choose(await now(id)), 'not this', at(136))).toMatchObject({ code: 'wrong' });
		expect(await signOne(maya, choose(await now(id)), password, at(141))).toEqual({ ok: true, awaits: false });
		const signed = await now(id);
		expect(isAsSigned(signed)).toBe(true);
		expect(signed.facts).toMatchObject({
			...{ start: at(100), stop: at(140), minutes: 40, mode: 'phone', present: 'Her mother', group: null },
			...{ groupSize: null, program: 'Evening program', staff: [{ name: maya.name, role: 'author' }] }
		});
		for (const reader of [maya, jonas, sara, carl])
			expect(await readOutside(reader, signed, at(142))).toMatchObject({ intact: true, note: { id } });
		expect(await readOutside(otto, signed, at(142))).toBeNull();
		expect((await deskOf(sara, { ...nothingAsked, view: 'to-review' }, at(143))).items).toMatchObject([
			{ note: id, kind: 'individual-contact' }
		]);
		expect(await markReviewed(sara, id, at(144))).toEqual({ ok: true });
		const chart = await readChart(carl, 'ana');
		expect(chart!.clinical!.documents).toMatchObject([{ id, state: 'reviewed', href: `/clients/ana/documents/${id}` }]);
	});

	test('of two at once none is in the way of the other, and a colleague takes one over', async () => {
		const [one, other] = [await begin(carl), await begin(maya, 'family-session')];
		expect(one).not.toBe(other);
		expect((await readChart(carl, 'ana'))!.clinical!.documents.map(({ id }) => id)).not.toContain(other);
		expect((await readChart(jonas, 'ana'))!.clinical!.documents.map(({ id }) => id)).toContain(other);
		expect(await takeOver(otto, other, at(150))).toEqual({ ok: false, code: 'not-yours' });
		expect(await takeOver(jonas, other, at(150))).toMatchObject({ ok: true });
		await fill(jonas, other, 'We all spoke.');
	});

	test('[R16] is co-signed and returned like a note, and every version that was sent in is kept', async () => {
		await supervise({ superviseeId: jonas.id, supervisorId: sara.id, setting: 'co-sign' }, 'system', at(0));
		const id = await begin(jonas);
		await fill(jonas, id, 'First.');
		expect(await signOne(jonas, choose(await now(id)), password, at(141))).toEqual({ ok: true, awaits: true });
		const first = await now(id);
		expect((await deskOf(sara, { ...nothingAsked, view: 'to-co-sign' }, at(142))).items).toMatchObject([{ note: id }]);
		expect(await returnNote(sara, choose(first), 'Say more.', at(143))).toEqual({ ok: true });
		expect(await now(id)).toMatchObject({ status: 'draft', facts: null, signature: null });
		await fill(jonas, id, 'Second.');
		expect(await signOne(jonas, choose(await now(id)), password, at(145))).toEqual({ ok: true, awaits: true });
		expect(await coSign(sara, choose(await now(id)), password, at(146))).toEqual({ ok: true, closed: false });
		const done = await now(id);
		expect(done).toMatchObject({ status: 'signed', coSignature: { method: 2, role: 'supervisor' } });
		expect(isAsSigned(done)).toBe(true);
		const { t, db } = clinic.app.store;
		const steps = await db.select().from(t.noteStep).where(eq(t.noteStep.noteId, id));
		const kept = steps
			.filter(({ step }) => step === 'sent-in')
			.map(({ content, facts, signature }) => ({
				...{ content: JSON.parse(content!), facts: JSON.parse(facts!), signature: JSON.parse(signature!) }
			}));
		expect(kept.map((version) => isAsSigned({ ...first, ...version }))).toEqual([true, true]);
		expect(kept[0]!.content).toEqual(first.content);
	});
});

test('who did not come has a note that says so: drafted once, signed with the others, and no close waits for it', async () => {
	const gathered = (await gather(session))!;
	const lines = await linesOf(gathered);
	const [missed] = missedBy(lines).filter(({ person }) => person === 'cho');
	await beginNoShow(maya, gathered, missed!, at(160));
	await beginNoShow(maya, gathered, missed!, at(160));
	const own = (await documentsOf(session)).filter(({ kind }) => kind === 'no-show-note');
	expect(own.map(({ person, content }) => [person, content.sections.map(({ text }) => text === '')])).toEqual([
		['cho', [false, true, true]]
	]);
	expect(own[0]!.content.sections[0]!.text).toMatch(/was expected at Skills group on .*, and did not attend\.$/);
	const group = await noteOf('group');
	// Ana's was entered in error: the close waits for another in its place.
	await ensureDrafts(maya, gathered, lines, at(160));
	const another = await noteOf('ana');
	await fill(maya, another.id, 'She came back after the break.');
	const chosen = [group, await now(another.id), own[0]!].map(choose);
	const closing = await sign(maya, session, chosen, password, at(161));
	expect(closing).toMatchObject({ closed: true });
	expect(closing.ok && closing.results.map(({ ok }) => ok).sort()).toEqual([false, true, true]);
	await fill(maya, own[0]!.id, 'I called.');
	const [written] = (await documentsOf(session)).filter(({ id }) => id === own[0]!.id);
	expect(await sign(maya, session, [choose(written!)], password, at(162))).toMatchObject({ results: [{ ok: true }] });
	expect((await now(written!.id)).facts).toMatchObject({ attended: 'no-show', minutes: 0 });
});
