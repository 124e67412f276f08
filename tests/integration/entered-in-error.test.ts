import { afterAll, beforeAll, expect, test } from 'vitest';
import { nothingAsked } from '#lib/domain/desk.ts';
import { notesAbout } from '#lib/server/charts/notes-of.ts';
import { deskOf } from '#lib/server/desk/queue.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { enterInError } from '#lib/server/records/entering-in-error.ts';
import { gather } from '#lib/server/records/gather.ts';
import { beginNoShow, missedBy } from '#lib/server/records/no-show.ts';
import { documentsOf, notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { readRecord } from '#lib/server/records/record.ts';
import { isAsSigned } from '#lib/server/records/signature.ts';
import { sign } from '#lib/server/records/signing.ts';
import { ownToWrite, sessionsToWrite } from '#lib/server/records/to-write.ts';
import { password } from '#tests/support/cast.ts';
import { at, openClinic, type Clinic } from '#tests/support/clinic.ts';
import { keptSession } from '#tests/support/kept.ts';

/** Maya signed what she meant to write about somebody else, and about the wrong group. */
let clinic: Clinic;
let session: number;
let wrong: Note[];

beforeAll(async () => {
	clinic = await openClinic();
	({ session } = await keptSession(clinic, ['group', 'ana', 'ben']));
	wrong = (await notesOf(session)).filter(({ person }) => person !== 'ben');
	expect((await gather(session))!.status).toBe('closed');
}, 60_000);
afterAll(() => clinic.close());

const day = 24 * 60;
const unsigned = async () => (await deskOf(clinic.sara, { ...nothingAsked, view: 'unsigned' }, at(9 * day))).items;
const fill = async (note: Note, words: (section: string) => string) => {
	const edits = note.content.sections.map(({ id, text }) => ({ id, was: text, text: words(id) }));
	expect(await saveSections(clinic.maya, note.id, edits, at(90))).toMatchObject({ ok: true });
};
const draftAll = async () => {
	const gathered = (await gather(session))!;
	return ensureDrafts(clinic.maya, gathered, await linesOf(gathered), at(85));
};
const signAll = async () => {
	const drafts = (await documentsOf(session)).filter(({ status }) => status === 'draft');
	return sign(clinic.maya, session, drafts, password, at(95));
};

test('what was entered in error leaves a note to write, at the desk and for its author, also after the record was closed', async () => {
	expect(await unsigned()).toEqual([]);
	for (const { id } of wrong) expect(await enterInError(clinic.maya, id, 'Wrong group.', at(80))).toEqual({ ok: true });
	expect((await notesOf(session)).map(({ person }) => person)).toEqual(['ben']);
	expect((await unsigned()).map(({ about }) => about)).toEqual([
		{ kind: 'group' },
		{ kind: 'person', name: 'Ana Castellane' }
	]);
	expect((await deskOf(clinic.sara, nothingAsked, at(9 * day))).counts).toMatchObject({ unsigned: 2, late: 2 });
	expect(await sessionsToWrite(await ownToWrite(clinic.maya))).toMatchObject([{ session }]);
});

test('[R16] another is written in its place, its words may be the same, and the wrong one stays readable beside it', async () => {
	const drafts = (await draftAll()).filter(({ status }) => status === 'draft');
	expect(drafts.map(({ person }) => person).toSorted()).toEqual(['ana', 'group']);
	expect(await draftAll()).toHaveLength(3);
	for (const draft of drafts) {
		const { content } = wrong.find(({ person }) => person === draft.person)!;
		await fill(draft, (section) => content.sections.find(({ id }) => id === section)!.text);
	}
	const signed = await signAll();
	expect(signed).toMatchObject({ ok: true, results: [{ ok: true }, { ok: true }] });
	expect(await unsigned()).toEqual([]);
	const { notes } = (await readRecord(clinic.sara, session, at(100)))!;
	expect(notes).toHaveLength(5);
	const marked = notes.filter(({ inError }) => inError !== null);
	expect(marked.map(({ note }) => note.id).toSorted()).toEqual(wrong.map(({ id }) => id).toSorted());
	expect(marked.every(({ note, intact }) => intact && isAsSigned(note))).toBe(true);
	expect((await notesAbout('ana', [session])).get(session)).toMatchObject({ isInError: false });
});

test('a note of each kind stands once: a second one beside it is refused by the database', async () => {
	const { t, db, write } = clinic.app.store;
	const [row] = await db.select().from(t.document).limit(1);
	const again = { ...row!, id: 'again', kind: 'progress-note' as const, person: 'ben', status: 'draft' as const };
	await expect(write((tx) => [tx.insert(t.document).values({ ...again, inErrorAt: null })])).rejects.toThrow();
});

test('the note of somebody who did not come is replaced in the same way', async () => {
	const gathered = (await gather(session))!;
	const [cho] = missedBy(await linesOf(gathered));
	const noShows = async () => (await documentsOf(session)).filter(({ kind }) => kind === 'no-show-note');
	for (const words of ['Called at noon.', 'Wrote to her.']) {
		await beginNoShow(clinic.maya, gathered, cho!, at(110));
		const open = (await noShows()).find(({ inErrorAt }) => inErrorAt === null)!;
		await fill(open, (section) => `${words} Her ${section} was seen to.`);
		expect(await signAll()).toMatchObject({ ok: true, results: [{ ok: true }] });
		if (words === 'Called at noon.') await enterInError(clinic.maya, open.id, 'Another Cho.', at(120));
	}
	expect((await noShows()).map(({ inErrorAt }) => inErrorAt !== null).toSorted()).toEqual([false, true]);
});
