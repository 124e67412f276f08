import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printDocument, printSession } from '#lib/server/exports/papers.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirmStands, openEvents } from '#lib/server/records/after-signing.ts';
import { confirm, correctLine, type Typed } from '#lib/server/records/confirming.ts';
import { confirmStaff } from '#lib/server/records/confirming-staff.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { addPerson, bind, clientsLike } from '#lib/server/records/recognizing.ts';
import { readForReview, readRecord } from '#lib/server/records/record.ts';
import { markReviewed } from '#lib/server/records/reviews.ts';
import { addAddendum } from '#lib/server/records/addenda.ts';
import { isAsSigned } from '#lib/server/records/signature.ts';
import { sign } from '#lib/server/records/signing.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';
import { password } from '#tests/support/cast.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let session: number;
let dee: string;

const gathered = async () => (await gather(session))!;
const lineOf = async (person: string) => (await linesOf(await gathered())).find((line) => line.person === person)!;
const noteOf = async (person: string): Promise<Note> =>
	(await notesOf(session)).find((note) => note.person === person)!;
const typed = (change: Partial<Typed>): Typed => ({
	...{ outcome: 'attended', arrived: '10:00', left: '10:50', away: '', reason: 'I was there.' },
	...change
});
const written = async (note: Note) => {
	const edits = note.content.sections
		.filter(({ text }) => text === '')
		.map(({ id }) => ({ id, was: '', text: `${note.person}: my own ${id}.` }));
	await saveSections(clinic.maya, note.id, edits, at(62));
};

beforeAll(async () => {
	clinic = await openClinic();
	const room = await meet(clinic);
	session = room.session;
	await room.say(-10, room.lead, { type: 'staff.arrive' });
	await room.say(-10, room.lead, { type: 'session.open' });
	const ana = await room.arrive(-5, 'Annie', 'ana');
	dee = await room.arrive(-1, 'Dee', null);
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(20, room.system, { type: 'seat.depart', seat: ana });
	await room.say(32, room.system, { type: 'seat.arrive', seat: ana });
	await room.say(50, room.lead, { type: 'session.end' });
	expect(await confirm(clinic.maya, session, { cho: typed({ outcome: 'cancelled' }) }, at(60))).toEqual({ ok: true });
	await ensureDrafts(clinic.maya, await gathered(), await linesOf(await gathered()), at(61));
	for (const note of await notesOf(session)) await written(note);
	const chosen = await notesOf(session);
	expect(await sign(clinic.maya, session, chosen, password, at(63))).toMatchObject({ ok: true, closed: true });
	expect(await markReviewed(clinic.sara, (await noteOf('ana')).id, at(64))).toEqual({ ok: true });
}, 60_000);
afterAll(() => clinic.close());

test('[R20] a phone that lost its connection is told as that, and its minutes agree with the times', async () => {
	const text = (await noteOf('ana')).content.sections.map((section) => section.text).join('\n');
	expect(text).toContain('Ana attended 38 of the session’s 50 minutes, from 10:00 AM to 10:50 AM.');
	expect(text).toContain('The phone was disconnected for 12 minutes.');
	expect(text).not.toContain('out of the group');
	const gone = { from: at(20), to: at(32), disconnected: true };
	expect((await noteOf('ana')).facts).toMatchObject({ start: at(0), stop: at(50), minutes: 38, away: [gone] });
});

test('on paper, too, what was missed stands beside times and minutes: on the note, and on the session’s list', async () => {
	const missed = 'phone disconnected 10:20 AM to 10:32 AM';
	const note = await printDocument(clinic.maya, (await noteOf('ana')).id);
	if (typeof note === 'string') throw new Error(note);
	expect(JSON.stringify(note.facts)).toContain(`10:00 AM – 10:50 AM, 38 minutes · ${missed}`);
	const list = await printSession(clinic.maya, session, 'en');
	if (typeof list === 'string') throw new Error(list);
	expect(JSON.stringify(list.parts)).toContain(`Present · ${missed}`);
});

test('the program cancelled for Cho: no minutes, and no note', async () => {
	expect((await lineOf('cho')).now).toMatchObject({ status: 'cancelled', minutes: 0, arrivedAt: null, stays: null });
	expect(await noteOf('cho')).toBeUndefined();
});

test('[R19] a correction after the close is work for who signed and for who reviewed, and for nobody else', async () => {
	expect(await waitingFor(clinic.maya)).toEqual([]);
	const change = typed({ left: '10:45', away: '10:20 AM–10:32 AM', reason: 'She left for her bus.' });
	expect(await correctLine(clinic.jonas, session, 'ana', change, at(90))).toEqual({ ok: true });
	expect((await lineOf('ana')).now).toMatchObject({
		...{ status: 'present', minutes: 33, leftAt: at(45) },
		stays: [
			{ from: at(0), to: at(20) },
			{ from: at(32), to: at(45) }
		]
	});
	const note = await noteOf('ana');
	expect(await waitingFor(clinic.maya)).toEqual([
		{
			href: `/sessions/${session}/record#note-${note.id}`,
			label: 'Attendance changed after you signed: Skills group, Tue, Mar 3'
		}
	]);
	expect((await waitingFor(clinic.sara)).map(({ href }) => href)).toContain(`/reviews/${note.id}`);
	expect(await openEvents(clinic.jonas.id)).toEqual([]);
	const record = await readRecord(clinic.maya, session, at(91));
	expect(record!.notes.filter(({ changed }) => changed).map(({ name, changed }) => [name, changed!.as])).toEqual([
		['Ana Castellane', 'author']
	]);
	expect(isAsSigned(note)).toBe(true);
});

test('[R19] an addendum ends it for the author, a word that nothing changes for the reviewer', async () => {
	const note = await noteOf('ana');
	expect(await addAddendum(clinic.maya, note.id, 'Ana left at 10:45.', password, at(92))).toEqual({ ok: true });
	expect(await waitingFor(clinic.maya)).toEqual([]);
	expect((await readForReview(clinic.sara, note, at(93)))!.changed).toMatchObject({ as: 'reviewer' });
	expect(await confirmStands(clinic.sara, note.id, at(93))).toBe(true);
	expect(await confirmStands(clinic.sara, note.id, at(94))).toBe(false);
	expect((await readForReview(clinic.sara, note, at(95)))!.changed).toBeNull();
	const { documentEvent } = clinic.app.store.t;
	const rows = await clinic.app.store.db.select().from(documentEvent).where(eq(documentEvent.noteId, note.id));
	expect(rows.map(({ kind, as, outcome }) => [kind, as, outcome]).sort()).toEqual([
		['addendum-added', 'reviewer', 'stands'],
		['attendance-changed', 'author', 'addendum'],
		['attendance-changed', 'reviewer', 'stands']
	]);
});

test('[R19] whoever turns out to have attended gets a note to write, and the group’s note is asked about', async () => {
	expect(await correctLine(clinic.maya, session, 'ben', typed({ arrived: '10:09' }), at(100))).toEqual({ ok: true });
	expect((await lineOf('ben')).now).toMatchObject({ status: 'late', minutes: 41 });
	expect(await noteOf('ben')).toMatchObject({ status: 'draft', authorId: clinic.maya.id });
	const waiting = await waitingFor(clinic.maya);
	expect(waiting.map(({ href }) => href)).toEqual([
		`/sessions/${session}/record#note-${(await noteOf('group')).id}`,
		`/sessions/${session}/wrap-up`
	]);
	expect(await confirmStands(clinic.maya, (await noteOf('group')).id, at(101))).toBe(true);
});

test('somebody without a phone is written down after the session, with a reason, and confirmed next', async () => {
	const add = (name: string, reason: string) => addPerson(clinic.maya, session, { who: { name }, reason }, at(110));
	expect(await add('Eli', ' ')).toEqual({ ok: false, code: 'reason-needed' });
	expect(await addPerson(clinic.otto, session, { who: { name: 'Eli' }, reason: 'x' })).toMatchObject({ ok: false });
	expect(await add('Eli', 'He had no phone.')).toEqual({ ok: true });
	const eli = (await linesOf(await gathered())).find(({ name }) => name === 'Eli')!;
	expect(eli).toMatchObject({ guest: true, clientId: null, now: null });
	expect(await confirm(clinic.maya, session, { [eli.person]: typed({}) }, at(111))).toEqual({ ok: true });
	expect((await lineOf(eli.person)).now).toMatchObject({ status: 'present', minutes: 50, version: 2 });
	const record = await readRecord(clinic.maya, session, at(112));
	expect(record!.names.get(eli.person)).toBe('Eli');
});

test('[R16] a guest who was recognized: attendance and note follow to the client, and what was signed stays', async () => {
	const { t, write, db } = clinic.app.store;
	await write((tx) => [
		tx
			.insert(t.client)
			.values({ id: 'dee', name: 'Dée O’Harrow-Gate', preferredName: 'Dee', locale: 'en', createdAt: 0 }),
		tx.insert(t.enrolment).values({ id: 'e-dee', clientId: 'dee', groupId: 'skills', startsOn: '2026-03-10' })
	]);
	expect((await clientsLike(clinic.maya, session, 'oharrow')).map(({ id }) => id)).toEqual(['dee']);
	expect(await clientsLike(clinic.otto, session, 'oharrow')).toEqual([]);
	const note = await noteOf(dee);
	await expect(
		write((tx) => [tx.update(t.document).set({ clientId: 'dee' }).where(eq(t.document.id, note.id))])
	).rejects.toThrow();
	const says = (by: Clinic['maya'], clientId: string) =>
		bind(by, session, { person: dee, clientId, reason: 'She enrolled a week later.' }, at(120));
	expect(await says(clinic.otto, 'dee')).toEqual({ ok: false, code: 'not-yours' });
	expect(await says(clinic.maya, 'ana')).toEqual({ ok: false, code: 'taken' });
	expect(await says(clinic.maya, 'dee')).toEqual({ ok: true });
	const line = await lineOf(dee);
	expect(line).toMatchObject({ clientId: 'dee', fullName: 'Dée O’Harrow-Gate', now: { clientId: 'dee', minutes: 50 } });
	const after = await noteOf(dee);
	expect(after).toEqual({ ...note, clientId: 'dee' });
	expect(isAsSigned(after)).toBe(true);
	const [trail] = await db.select().from(t.audit).where(eq(t.audit.act, 'participant.bound'));
	expect(trail).toMatchObject({ by: clinic.maya.id, clientId: 'dee', detail: 'She enrolled a week later.' });
});

test('a client who was missed because they came as a guest counts as nobody’s absence', async () => {
	const eli = (await linesOf(await gathered())).find(({ name }) => name === 'Eli')!;
	expect(
		await bind(clinic.maya, session, { person: eli.person, clientId: 'cho', reason: 'It was Cho.' }, at(130))
	).toEqual({ ok: true });
	expect((await lineOf('cho')).now).toMatchObject({ status: 'not-expected', reason: 'It was Cho.' });
	expect((await lineOf(eli.person)).now).toMatchObject({ clientId: 'cho', status: 'present', minutes: 50 });
});

test('[R18] a guest whom the console matches after attendance was confirmed is recognized in the record, note and all', async () => {
	const room = await meet(clinic);
	const own = async () => (await gather(room.session))!;
	await room.say(-10, room.lead, { type: 'session.open' });
	const seat = await room.arrive(-5, 'Bea', null);
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, room.session, {}, at(60));
	await ensureDrafts(clinic.maya, await own(), await linesOf(await own()), at(61));
	await room.say(65, room.lead, { type: 'seat.bind', seat, client: 'ben' });
	const note = (await notesOf(room.session)).find(({ person }) => person === seat)!;
	expect(note.clientId).toBe('ben');
	const lines = await linesOf(await own());
	expect(lines.find(({ person }) => person === seat)).toMatchObject({
		...{ clientId: 'ben', fullName: 'Ben Okafor', now: { clientId: 'ben', status: 'present', by: clinic.maya.id } }
	});
	// Ben's own line says no longer that he stayed away, and he is there once.
	expect(lines.find(({ person }) => person === 'ben')!.now!.status).toBe('not-expected');
	expect((await own()).participants.filter(({ clientId }) => clientId === 'ben')).toHaveLength(2);
	expect(lines.filter(({ clientId, now }) => clientId === 'ben' && now!.status === 'present')).toHaveLength(1);
});

test('[R18] who led is proposed from what they did, and confirmed with times and the credentials of then', async () => {
	const staff = async () =>
		(await gathered()).staff.map(({ staffId, role, from, to, credentials }) => [staffId, role, from, to, credentials]);
	expect(await staff()).toEqual([[clinic.maya.id, 'lead', at(0), at(50), 'LCSW']]);
	const says = (change: object) =>
		confirmStaff(clinic.maya, session, { [clinic.maya.id]: { role: 'lead', from: '10:00', to: '10:30' }, ...change });
	expect(await confirmStaff(clinic.otto, session, {})).toMatchObject({ code: 'not-yours' });
	expect(await says({ [clinic.maya.id]: { role: 'none', from: '', to: '' } })).toMatchObject({ code: 'no-lead' });
	expect(await says({ [clinic.jonas.id]: { role: 'co-facilitator', from: '10:40', to: '10:20' } })).toMatchObject({
		code: 'times',
		staff: clinic.jonas.id
	});
	expect(await says({ [clinic.jonas.id]: { role: 'co-facilitator', from: '10:20', to: '10:50' } })).toEqual({
		ok: true
	});
	expect(await staff()).toEqual([
		[clinic.maya.id, 'lead', at(0), at(30), 'LCSW'],
		[clinic.jonas.id, 'co-facilitator', at(20), at(50), 'LCSW']
	]);
});
