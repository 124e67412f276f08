import Sqlite from 'better-sqlite3';
import { asc, eq } from 'drizzle-orm';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nothingAsked } from '#lib/domain/desk.ts';
import { deskCounts } from '#lib/server/desk/counts.ts';
import { deskOf } from '#lib/server/desk/queue.ts';
import { openEvents } from '#lib/server/records/after-signing.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { coSign, returnNote } from '#lib/server/records/co-signing.ts';
import { confirm, correctLine } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { stepsOf } from '#lib/server/records/note-steps.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { readForReview, readRecord } from '#lib/server/records/record.ts';
import { markReviewed } from '#lib/server/records/reviews.ts';
import { addAddendum } from '#lib/server/records/addenda.ts';
import { isAsSigned } from '#lib/server/records/signature.ts';
import { sign } from '#lib/server/records/signing.ts';
import { endSupervision, allSupervision, supervise } from '#lib/server/records/supervision.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';
import { password } from '#tests/support/cast.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let session: number;

beforeAll(async () => {
	clinic = await openClinic();
	const room = await meet(clinic);
	session = room.session;
	await room.say(-5, room.lead, { type: 'session.open' });
	await room.arrive(-2, 'Annie', 'ana');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, session, {}, at(60));
}, 60_000);
afterAll(() => clinic.close());

const drafts = async () => {
	const gathered = (await gather(session))!;
	return ensureDrafts(clinic.maya, gathered, await linesOf(gathered), at(61));
};
const noteOf = async (person: string): Promise<Note> =>
	(await notesOf(session)).find((note) => note.person === person)!;
const chosen = ({ id, version }: Note) => ({ id, version });
const statusOf = async () => (await gather(session))!.status;
const trailOf = async (subject: string) => {
	const { audit } = clinic.app.store.t;
	const rows = await clinic.app.store.db.select().from(audit).where(eq(audit.subject, subject)).orderBy(asc(audit.seq));
	return rows.map((row) => row.act).filter((act) => act !== 'note.read');
};
const write = async (note: Note, words: string, minute: number) => {
	const edits = note.content.sections.map(({ id, text }) => ({ id, was: text, text: `${words} (${id})` }));
	const saved = await saveSections(clinic.maya, note.id, edits, at(minute));
	if (!saved.ok) throw new Error(saved.code);
};

test('who supervises whom is kept from and to, and nobody supervises themselves', async () => {
	const wanted = { superviseeId: clinic.maya.id, supervisorId: clinic.sara.id, setting: 'co-sign' as const };
	expect(await supervise({ ...wanted, supervisorId: clinic.maya.id }, 'admin', at(-60))).toEqual({
		...{ ok: false, code: 'same-person' }
	});
	expect(await supervise(wanted, 'admin', at(-60))).toEqual({ ok: true });
	expect(await supervise(wanted, 'admin', at(-59))).toEqual({ ok: false, code: 'already' });
	expect(await allSupervision(at(0))).toMatchObject([
		{ supervisee: { name: clinic.maya.name }, supervisor: { name: clinic.sara.name }, setting: 'co-sign' }
	]);
	expect(await trailOf(clinic.maya.id)).toContain('supervision.started');
});

test('[R16] what Maya signs awaits Sara: it is locked, in no record, and does not close the session', async () => {
	for (const note of await drafts()) await write(note, 'As I saw it', 62);
	const answer = await sign(clinic.maya, session, (await notesOf(session)).map(chosen), password, at(63));
	expect(answer).toMatchObject({ ok: true, closed: false });
	expect(answer.ok && answer.results.every((result) => result.ok && result.awaits)).toBe(true);
	const note = await noteOf('ana');
	expect(note).toMatchObject({ status: 'awaiting', signedAt: at(63), coSignature: null });
	expect(isAsSigned(note)).toBe(true);
	const edit = [{ id: 'plan', was: '', text: 'x' }];
	expect(await saveSections(clinic.maya, note.id, edit, at(64))).toEqual({ ok: false, code: 'awaiting' });
	expect(await addAddendum(clinic.maya, note.id, 'More', password, at(64))).toEqual({ ok: false, code: 'not-signed' });
	expect((await readRecord(clinic.maya, session, at(64)))!.notes).toEqual([]);
	expect(await statusOf()).toBe('ended');
	const file = new Sqlite(join(clinic.dataDir, 'circlekeeper.db'));
	expect(() => file.exec("update note set content = x'00'")).toThrow('co-signed or returned');
	expect(() => file.exec("update note set status = 'signed'")).toThrow('co-signed or returned');
	expect(() => file.exec('delete from note_step')).toThrow('kept as it was');
	file.close();
});

test('[R19] what is corrected while it awaits her is told to Maya, and Sara reads of it before she co-signs', async () => {
	const { id } = await noteOf('ana');
	const read = async () => (await readForReview(clinic.sara, await noteOf('ana'), at(64)))!;
	expect((await read()).sinceSigned).toEqual([]);
	const [line] = (await linesOf((await gather(session))!)).filter(({ person }) => person === 'ana');
	const typed = { outcome: 'attended' as const, arrived: '10:00', left: '10:40', away: '', reason: 'She left early.' };
	expect(line!.now!.status).toBe('present');
	expect(await correctLine(clinic.jonas, session, 'ana', typed, at(63.5))).toEqual({ ok: true });
	expect(await openEvents(clinic.maya.id, [id])).toMatchObject([{ kind: 'attendance-changed', as: 'author' }]);
	expect((await read()).sinceSigned).toEqual(['attendance-changed']);
});

test('it is on Sara’s desk before anything else, and on nobody else’s', async () => {
	expect(await deskCounts(clinic.sara)).toMatchObject({ 'to-co-sign': 2, 'to-review': 0 });
	// A day and more later it still waits for her, and for nobody to sign it.
	const desk = await deskOf(clinic.sara, nothingAsked, at(26 * 60));
	expect(desk.asked.view).toBe('to-co-sign');
	expect(desk.items.map((item) => [item.state, item.coSigns])).toEqual([
		['awaiting', true],
		['awaiting', true]
	]);
	expect(desk.counts).toMatchObject({ 'to-co-sign': 2, late: 0, unsigned: 0 });
	expect((await waitingFor(clinic.sara)).map(({ href }) => href)).toEqual(['/reviews?show=to-co-sign']);
	expect(await readForReview(clinic.sara, await noteOf('ana'), at(65))).toMatchObject({ intact: true });
	expect(await markReviewed(clinic.sara, (await noteOf('ana')).id, at(65))).toEqual({ ok: false, code: 'not-signed' });
	const seen = chosen(await noteOf('ana'));
	for (const other of [clinic.jonas, clinic.otto])
		expect(await coSign(other, seen, password, at(66))).toEqual({ ok: false, code: 'not-yours' });
});

test('Sara returns Ana’s note with a word about why; Maya finds it as work to do, and can write again', async () => {
	const seen = chosen(await noteOf('ana'));
	expect(await returnNote(clinic.sara, seen, '  ', at(67))).toEqual({ ok: false, code: 'empty' });
	expect(await returnNote(clinic.sara, seen, 'Say how Ana responded.', at(67))).toEqual({ ok: true });
	expect(await returnNote(clinic.sara, seen, 'Twice', at(67))).toEqual({ ok: false, code: 'not-awaiting' });
	expect(await noteOf('ana')).toMatchObject({ status: 'draft', signature: null, signedAt: null });
	expect((await waitingFor(clinic.maya)).map(({ href }) => href)).toEqual([`/sessions/${session}/wrap-up/sign`]);
	expect((await stepsOf(seen.id)).map(({ step, comment, by }) => [step, comment, by])).toEqual([
		['sent-in', null, clinic.maya.name],
		['returned', 'Say how Ana responded.', clinic.sara.name]
	]);
});

test('[R16] what was signed first is kept as it was, beside what was signed after', async () => {
	await drafts();
	await write(await noteOf('ana'), 'Ana answered twice', 70);
	const answer = await sign(clinic.maya, session, [chosen(await noteOf('ana'))], password, at(71));
	expect(answer).toMatchObject({ ok: true, closed: false, results: [{ ok: true, awaits: true }] });
	// [R19] The attendance that was corrected meanwhile is in what she signed now.
	expect(await openEvents(clinic.maya.id, [(await noteOf('ana')).id])).toEqual([]);
	const { noteStep } = clinic.app.store.t;
	const rows = await clinic.app.store.db
		.select()
		.from(noteStep)
		.where(eq(noteStep.noteId, (await noteOf('ana')).id))
		.orderBy(asc(noteStep.at));
	const sent = rows.filter(({ step }) => step === 'sent-in').map(({ content }) => content!);
	expect([sent[0]!.includes('As I saw it'), sent[1]!.includes('Ana answered twice')]).toEqual([true, true]);
});

test('Sara signs beside Maya with her own password; the last co-signature closes the session', async () => {
	const ana = await noteOf('ana');
	expect(await coSign(clinic.sara, { ...chosen(ana), version: ana.version - 1 }, password, at(72))).toEqual({
		...{ ok: false, code: 'changed' }
	});
	expect(await coSign(clinic.sara, chosen(ana), 'not this one', at(72))).toMatchObject({ ok: false, code: 'wrong' });
	expect(await coSign(clinic.sara, chosen(ana), password, at(72))).toEqual({ ok: true, closed: false });
	expect(await coSign(clinic.sara, chosen(await noteOf('group')), password, at(73))).toEqual({
		ok: true,
		closed: true
	});
	expect(await statusOf()).toBe('closed');
	const done = await noteOf('ana');
	expect(done).toMatchObject({ status: 'signed', coSignedBy: clinic.sara.id, reviewedBy: clinic.sara.id });
	expect(done.coSignature).toMatchObject({ role: 'supervisor', contentHash: done.signature!.contentHash });
	expect(await trailOf(done.id)).toEqual([
		...['note.drafted', 'note.changed', 'note.sent-in', 'note.returned'],
		...['note.changed', 'note.sent-in', 'note.co-signed']
	]);
	expect((await readRecord(clinic.maya, session, at(74)))!.notes).toHaveLength(2);
	const file = new Sqlite(join(clinic.dataDir, 'circlekeeper.db'));
	expect(() => file.exec('update note set co_signed_by = null')).toThrow('amended, not changed');
	file.close();
});

test('once the supervision has ended, Maya’s own signature is enough', async () => {
	const [pair] = await allSupervision(at(75));
	expect(await endSupervision(pair!.id, 'admin', at(75))).toEqual({ ok: true });
	expect(await endSupervision(pair!.id, 'admin', at(75))).toEqual({ ok: false, code: 'gone' });
	expect(await allSupervision(at(76))).toEqual([]);
	const file = new Sqlite(join(clinic.dataDir, 'circlekeeper.db'));
	expect(() => file.exec('delete from supervision')).toThrow('never deleted');
	file.close();
});
