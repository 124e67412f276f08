import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressOf, askedIn, nothingAsked, type Asked, type DeskView } from '#lib/domain/desk.ts';
import { findingKinds } from '#lib/domain/guard/finding.ts';
import { guestsNamed } from '#lib/server/desk/guests.ts';
import { leftBehind } from '#lib/server/desk/left.ts';
import { deskOf } from '#lib/server/desk/queue.ts';
import { supervisedGroups } from '#lib/server/desk/scope.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { sign } from '#lib/server/records/signing.ts';
import { password } from '#tests/support/cast.ts';
import { at, meet, openClinic, ten, type Clinic } from '#tests/support/clinic.ts';

/** Maya wrote the same of Ana and of Ben and said why; Dee came as a guest, and her note is still a draft. */
let clinic: Clinic;
let session: number;
let dee: string;
const same = 'Worked on the thought record with attention and named two thoughts that came up on the way here.';

const desk = async (view: DeskView, asked: Partial<Asked> = {}) =>
	deskOf(clinic.sara, { ...nothingAsked, ...asked, view }, at(10 * 24 * 60));
const notes = async () => new Map((await notesOf(session)).map((note) => [note.person, note]));

beforeAll(async () => {
	clinic = await openClinic();
	const room = await meet(clinic);
	session = room.session;
	await room.say(-10, room.lead, { type: 'session.open' });
	await room.arrive(-5, 'Annie', 'ana');
	await room.arrive(-5, 'Ben', 'ben');
	dee = await room.arrive(-5, 'Déirdre O’Hara', null);
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, session, {}, at(60));
	const gathered = (await gather(session))!;
	await ensureDrafts(clinic.maya, gathered, await linesOf(gathered), at(61));
	const fill = async (note: Note, words: (section: string) => string) => {
		const edits = note.content.sections.map(({ id, text }) => ({ id, was: text, text: words(id) }));
		expect(await saveSections(clinic.maya, note.id, edits, at(62))).toMatchObject({ ok: true });
	};
	const drafts = await notes();
	for (const person of ['ana', 'ben']) await fill(drafts.get(person)!, (section) => `${same} That was her ${section}.`);
	await fill(drafts.get('group')!, (section) => `The group was calm; this is its ${section}.`);
	const written = [...(await notes()).values()].filter(({ person }) => person !== dee);
	const reasons = Object.fromEntries(findingKinds.map((kind) => [kind, 'They worked as a pair.']));
	const chosen = written.map(({ id, version, person }) => ({ id, version, ...(person !== 'group' && { reasons }) }));
	expect(await sign(clinic.maya, session, chosen, password, at(63))).toMatchObject({ ok: true });
}, 60_000);
afterAll(() => clinic.close());

test('what was signed with a reason has a view of its own, counted in the database, until it is reviewed', async () => {
	const { items, counts } = await desk('reasoned');
	const names = items.map(({ about }) => (about.kind === 'person' ? about.name : about.kind)).toSorted();
	expect(names).toEqual(['Ana Castellane', 'Ben Okafor']);
	expect(counts).toMatchObject({ reasoned: 2, 'to-review': 3 });
	const { t, write } = clinic.app.store;
	const rewrite = write((tx) => [tx.update(t.document).set({ reasonCount: 0 }).where(eq(t.document.session, session))]);
	await expect(rewrite).rejects.toThrow();
});

test('a guest is found by a part of the name they gave, in the supervisor’s own groups, and their note by that', async () => {
	const groups = await supervisedGroups(clinic.sara);
	const found = await guestsNamed(clinic.sara, groups, 'deirdre ohara');
	expect(found).toEqual([{ session, person: dee, name: 'Déirdre O’Hara', at: ten, timeZone: 'America/New_York' }]);
	for (const [by, typed] of [
		[clinic.sara, 'castellane'],
		[clinic.otto, 'deirdre'],
		[clinic.sara, ' ']
	] as const)
		expect(await guestsNamed(by, await supervisedGroups(by), typed)).toEqual([]);
	const guest = { session, person: dee };
	expect((await desk('all', { guest })).items).toMatchObject([{ about: { kind: 'person', name: 'Déirdre O’Hara' } }]);
	expect((await desk('all', { guest })).counts).toMatchObject({ unsigned: 1, 'to-review': 0 });
	const asked = { ...nothingAsked, view: 'all' as const, guest };
	expect(askedIn(new URL(`http://x/${addressOf(asked)}`).searchParams)).toEqual(asked);
	const { audit } = clinic.app.store.t;
	const rows = await clinic.app.store.db.select().from(audit).where(eq(audit.subject, 'guests'));
	expect(rows.map(({ act, detail }) => [act, detail])).toContainEqual(['clients.searched', null]);
});

test('a draft whose author has left says so, and names who can take it over', async () => {
	const draft = (await notes()).get(dee)!;
	expect(await leftBehind(draft, at(70))).toBeNull();
	expect((await desk('unsigned')).items).toMatchObject([{ note: draft.id, authorLeft: false }]);
	const { t, write } = clinic.app.store;
	await write((tx) => [
		tx
			.update(t.staff)
			.set({ activeUntil: at(80) })
			.where(eq(t.staff.id, clinic.maya.id))
	]);
	expect((await desk('unsigned')).items).toMatchObject([{ note: draft.id, author: 'Maya Lindahl', authorLeft: true }]);
	expect(await leftBehind(draft, at(90))).toEqual({ author: 'Maya Lindahl', others: ['Jonas Weir'] });
	expect(await leftBehind((await notes()).get('ana')!, at(90))).toBeNull();
});
