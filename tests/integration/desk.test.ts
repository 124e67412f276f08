import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nothingAsked, type Asked, type DeskView } from '#lib/domain/desk.ts';
import { deskCounts } from '#lib/server/desk/counts.ts';
import { deskOf } from '#lib/server/desk/queue.ts';
import { everything } from '#lib/server/desk/slice.ts';
import { unwrittenSessions } from '#lib/server/desk/unsigned.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { returnNote } from '#lib/server/records/co-signing.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { sign } from '#lib/server/records/signing.ts';
import { supervise } from '#lib/server/records/supervision.ts';
import { ownToWrite, sessionsToWrite, toWrite } from '#lib/server/records/to-write.ts';
import { waitingFor } from '#lib/server/records/waiting.ts';
import { password } from '#tests/support/cast.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';

let clinic: Clinic;
let session: number;
const day = 24 * 60;

const desk = (view: DeskView, asked: Partial<Asked> = {}, minute = 5 * day, size?: number) =>
	deskOf(clinic.sara, { ...nothingAsked, ...asked, view }, at(minute), size);
const keys = async (view: DeskView, asked: Partial<Asked> = {}) =>
	(await desk(view, asked)).items.map(({ key }) => key);
/** Sessions of long ago that ended and of which nobody has written anything. */
async function neverWritten(days: number[]) {
	const { store } = clinic.app;
	const [row] = await store.db.select().from(store.t.session).where(eq(store.t.session.id, session));
	for (const ago of days) {
		const ids = ['joinCodeIndex', 'joinTokenIndex', 'displayCodeIndex'].map((name) => [name, randomId()]);
		const shift = ago * day * 60_000;
		const copy = { ...row!, ...Object.fromEntries(ids), id: 1_000_000 + ago, plannedStart: row!.plannedStart - shift };
		await store.write((tx) => [tx.insert(store.t.session).values({ ...copy, endedAt: row!.endedAt! - shift })]);
	}
}

beforeAll(async () => {
	clinic = await openClinic();
	const room = await meet(clinic);
	session = room.session;
	await room.say(-5, room.lead, { type: 'session.open' });
	await room.arrive(-2, 'Annie', 'ana');
	await room.arrive(-2, 'Ben', 'ben');
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(50, room.lead, { type: 'session.end' });
}, 60_000);
afterAll(() => clinic.close());

test('a session nobody has written about is late three days after its end, for its author and at the desk alike', async () => {
	expect(await desk('late', {}, 3 * day)).toMatchObject({ items: [], counts: { late: 0, unsigned: 1 } });
	const { items, counts } = await desk('late', {}, 3 * day + 51);
	expect(items).toMatchObject([
		{ note: null, session, about: { kind: 'session' }, state: 'open', due: at(3 * day + 50) }
	]);
	expect(counts).toMatchObject({ late: 1, unsigned: 1 });
	expect(await sessionsToWrite(await ownToWrite(clinic.maya))).toMatchObject([{ session, isConfirmed: false }]);
	expect(await waitingFor(clinic.sara)).toEqual([{ href: '/reviews?show=late', label: '1 note past due' }]);
});

test('someone who was there and has no note is at the desk, and those who have one are drafts', async () => {
	await confirm(clinic.maya, session, {}, at(60));
	expect(await waitingFor(clinic.maya)).toMatchObject([{ label: expect.stringContaining('Write the notes') }]);
	const gathered = (await gather(session))!;
	await ensureDrafts(clinic.maya, gathered, await linesOf(gathered), at(61));
	const { store } = clinic.app;
	const { attendance } = store.t;
	const [absent] = await store.db
		.select()
		.from(attendance)
		.where(and(eq(attendance.session, session), eq(attendance.person, 'cho')));
	// As when the server stopped between a correction and the draft that follows from it.
	const came = { id: randomId(), version: absent!.version + 1, status: 'present' as const, source: 'staff' as const };
	await store.write((tx) => [tx.insert(attendance).values({ ...absent!, ...came })]);
	const listed = (await desk('unsigned')).items.map(({ about, state }) =>
		about.kind === 'person' ? `${about.name}: ${state}` : `${about.kind}: ${state}`
	);
	expect(listed.toSorted()).toEqual([
		'Ana Castellane: draft',
		'Ben Okafor: draft',
		'Cho Whitlock: open',
		'group: draft'
	]);
	expect(await keys('unsigned', { client: 'cho' })).toHaveLength(1);
	expect(await keys('unsigned', { client: 'ana' })).toHaveLength(1);
	expect(await keys('unsigned', { author: clinic.maya.id })).toHaveLength(3);
	expect(await keys('unsigned', { within: { kind: 'group', id: 'elsewhere' } })).toEqual([]);
	expect(await keys('unsigned', { within: { kind: 'program', id: 'iop' } })).toHaveLength(4);
});

test('what an author has to write is what the desk says is not signed, and the counts are of the lists', async () => {
	await neverWritten([400, 380, 90]);
	const listed = await desk('unsigned');
	const written = await toWrite(clinic.maya.id, ['skills']);
	expect(written).toHaveLength(listed.items.length);
	expect(new Set(written.flatMap(({ note }) => note ?? []))).toEqual(
		new Set(listed.items.flatMap(({ note }) => note ?? []))
	);
	for (const view of ['to-co-sign', 'to-review', 'changed', 'returned', 'late', 'unsigned'] as const)
		expect((await desk(view)).items).toHaveLength((await deskCounts(clinic.sara, nothingAsked, at(5 * day)))[view]);
});

test('oldest due first, page after page, with nothing left out however long ago', async () => {
	const all = await keys('late');
	expect(all.slice(0, 3)).toEqual(['session/1000400', 'session/1000380', 'session/1000090']);
	const paged: string[] = [];
	let after = null;
	do {
		const page: Awaited<ReturnType<typeof desk>> = await desk('late', { after }, 5 * day, 2);
		expect(page.items.length).toBeLessThanOrEqual(2);
		paged.push(...page.items.map(({ key }) => key));
		after = page.after;
	} while (after);
	expect(paged).toEqual(all);
	const newest = (await desk('all')).items.map(({ due }) => due);
	expect(newest).toEqual(newest.toSorted((a, b) => b - a));
	expect(await unwrittenSessions({ groups: [], client: null, guest: null, dueBefore: null }, everything)).toEqual([]);
});

test('a note goes from drafts to co-signing, comes back as returned, and is in no other list meanwhile', async () => {
	await supervise({ superviseeId: clinic.maya.id, supervisorId: clinic.sara.id, setting: 'co-sign' }, 'admin', at(0));
	const note = (await notesOf(session)).find(({ person }) => person === 'ana')!;
	const edits = note.content.sections.map(({ id, text }) => ({ id, was: text, text: `As I saw it (${id})` }));
	const saved = await saveSections(clinic.maya, note.id, edits, at(62));
	if (!saved.ok) throw new Error(saved.code);
	await sign(clinic.maya, session, [saved.note], password, at(63));
	expect(await desk('to-co-sign')).toMatchObject({ items: [{ note: note.id, coSigns: true, state: 'awaiting' }] });
	expect(await keys('late', { author: clinic.maya.id })).not.toContain(`note/${note.id}`);
	const awaiting = (await notesOf(session)).find(({ id }) => id === note.id)!;
	expect(await returnNote(clinic.sara, awaiting, 'Say how Ana responded.', at(64))).toEqual({ ok: true });
	expect(await desk('returned')).toMatchObject({
		items: [{ note: note.id, state: 'returned' }],
		counts: { returned: 1 }
	});
	expect(await keys('to-co-sign')).toEqual([]);
	expect(await deskCounts(clinic.otto)).toMatchObject({ returned: 0, unsigned: 0, late: 0 });
});
