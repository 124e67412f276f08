import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activities } from '#lib/activities/rules.ts';
import type { OwnSheet } from '#lib/domain/library/own-sheet.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { adopt } from '#lib/server/library/adopt.ts';
import { mayRead, offeredForGroup, offeredTo } from '#lib/server/library/offered.ts';
import { find, list } from '#lib/server/library/own-sheets.ts';
import { openLibrary } from '#lib/server/library/published.ts';
import { archive, begin, publish, saveDraft } from '#lib/server/library/writing.ts';
import { keep } from '#lib/server/programs/kept-plans.ts';
import { documentFactsOf } from '#lib/server/records/document-facts.ts';
import { standingsOf } from '#lib/server/auth/memberships.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { grant } from '#lib/server/programs/team.ts';
import { sheets, worksheetBySlug } from '#lib/worksheets/index.ts';
import { LiveWorld, type SeatOf, type Staff } from '#tests/support/live.ts';
import { evening } from '#tests/support/own-sheets.ts';
import { commandId } from '#tests/support/person.ts';

/** Maria writes a worksheet of her own and uses it in the room; what people answered stays the version they answered. */
let world: LiveWorld;
let [maria, omar, sara]: StaffMember[] = [];
let login: Staff;

beforeAll(async () => {
	world = await LiveWorld.open();
	const { store } = world.app;
	const program = { name: 'Day program', weeklyHours: 9, weeks: 8, timeZone: 'UTC', createdAt: 0 };
	await store.write((tx) => [
		tx.insert(store.t.program).values([
			{ id: 'day', ...program },
			{ id: 'far', ...program, name: 'Elsewhere' }
		])
	]);
	login = await world.staff('Maria Lindqvist');
	await world.group(login);
	const known = async ({ by }: Staff): Promise<StaffMember> => ({
		...{ id: by.id, name: by.name!, credentials: '', locale: 'en' },
		standings: await standingsOf(store, by.id, Date.now())
	});
	const observer = await world.staff('Omar Haddad', []);
	await grant(
		{ staffId: observer.by.id, standing: 'observer', scope: { kind: 'group', id: world.groupId } },
		{ id: 'system' }
	);
	const other = await world.staff('Sara Moss', []);
	await grant(
		{ staffId: other.by.id, standing: 'supervisor', scope: { kind: 'program', id: 'far' } },
		{ id: 'system' }
	);
	[maria, omar, sara] = [await known(login), await known(observer), await known(other)];
});
afterAll(() => world.close());

const titled = (en: string): OwnSheet => ({ ...evening, title: { en, es: 'Mi noche' } });
const made = async (sheet: OwnSheet = evening) => {
	const id = (await begin(maria!, 'day', sheet, 'blank'))!;
	const done = await publish(maria!, id, { was: sheet, only: null });
	if (!done.ok) throw new Error(done.code);
	return { id, slug: done.slug };
};
const block = (slug: string): Block => ({
	id: 'sheet',
	title: 'Evening',
	minutes: 10,
	activity: { kind: 'worksheet', slug }
});
const slugsIn = async (session: number) =>
	(await world.app.rooms.state(session)).room.blocks.map(
		({ activity }) => activity && 'slug' in activity && activity.slug
	);
const save = (seat: SeatOf, path: string, value: unknown) =>
	new Promise((done) => {
		const command = { type: 'response.save' as const, block: 'sheet', path, value };
		void world.app.responses.save({ session: seat.session, seat: seat.seat }, commandId(), command, done);
	});

test('whoever leads a group of the program writes; an observer reads, and another program sees nothing', async () => {
	const { id, slug } = await made();
	expect((await list(maria!)).find((it) => it.id === id)).toMatchObject({ latest: 1, isDraft: false, mayWrite: true });
	expect((await list(omar!)).find((it) => it.id === id)).toMatchObject({ mayWrite: false });
	expect(await list(sara!)).toEqual([]);
	expect([await mayRead(omar!, slug), await mayRead(sara!, slug)]).toEqual([true, false]);
	expect((await offeredTo(sara!)).map((it) => it.slug)).toEqual(sheets.map((it) => it.slug));
	const change = { data: titled('Other'), was: evening };
	expect(await saveDraft(omar!, id, change)).toEqual({ ok: false, code: 'not-yours' });
	expect(await saveDraft(sara!, id, change)).toEqual({ ok: false, code: 'gone' });
	expect(await begin(omar!, 'day', evening, 'blank')).toBeNull();
});

test('[R22] two who write at once lose nothing: the second is told, with what the first saved', async () => {
	const { id } = await made();
	expect(await saveDraft(maria!, id, { data: titled('Mine'), was: evening })).toEqual({ ok: true });
	expect(await saveDraft(maria!, id, { data: titled('Theirs'), was: evening })).toEqual({
		...{ ok: false, code: 'conflict', theirs: titled('Mine') }
	});
	const answers = await Promise.all(
		['One', 'Two'].map((title) => saveDraft(maria!, id, { data: titled(title), was: titled('Mine') }))
	);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await publish(maria!, id, { was: titled('Mine'), only: null })).toMatchObject({ code: 'conflict' });
	expect(await saveDraft(maria!, id, { data: { title: 'no sheet' }, was: titled('Mine') })).toMatchObject({
		code: 'invalid'
	});
});

test('what is missing stands in the way of one language and not of the other', async () => {
	const half = { ...evening, title: { en: 'My evening', es: '' } };
	const id = (await begin(maria!, 'day', half, 'blank'))!;
	expect(await publish(maria!, id, { was: half, only: null })).toMatchObject({ code: 'incomplete' });
	const done = await publish(maria!, id, { was: half, only: 'en' });
	expect(done).toMatchObject({ ok: true, number: 1 });
	const worksheet = worksheetBySlug(done.ok ? done.slug : '')!;
	expect([worksheet.only, worksheet.title.es, worksheet.steps[0]!.title.es]).toEqual(['en', 'My evening', 'Tonight']);
	// What was begun in Spanish is still there for whoever goes on.
	expect((await find(maria!, id))!.versions[0]!.content).toMatchObject({
		steps: [{ title: { es: 'Esta noche' } }, {}]
	});
});

test('[R18] it is used in the room, and what people answered stays as it was when another version comes', async () => {
	const { id, slug } = await made();
	const later = { groupId: world.groupId, title: 'Next', plannedStart: Date.now() + 86_400_000, plannedMinutes: 50 };
	const next = await sessions.create(
		{ ...later, blocks: [{ ...block(slug), activity: { kind: 'worksheet', slug, wall: 'f1' } }] },
		maria!.id
	);
	const keptPlan = await keep(
		{ kind: 'plan', name: 'Usual', programId: 'day', groupId: null, blocks: [block(slug)] },
		maria!.id
	);
	const { session, seats } = await world.live(login, ['Ana'], [block(slug)]);
	const [ana] = seats as [SeatOf];
	expect(await save(ana, 'f1', 'Tea and a book')).toMatchObject({ ok: true });
	expect(await save(ana, 'f3', 'no such question')).toMatchObject({ ok: false });

	const changed: OwnSheet = {
		...titled('My night'),
		steps: [{ ...evening.steps[1]!, fields: [{ ...evening.steps[1]!.fields[0]!, id: 'f3' }] }]
	};
	expect(await saveDraft(maria!, id, { data: changed, was: evening })).toEqual({ ok: true });
	const again = await publish(maria!, id, { was: changed, only: null });
	if (!again.ok) throw new Error(again.code);
	expect(await adopt(maria!, 'day', again.slug)).toEqual({ sessions: 1, plans: 1 });

	expect(await slugsIn(session)).toEqual([slug]);
	expect(await slugsIn(next)).toEqual([again.slug]);
	// The question of the wall is gone, so the plan names none.
	expect((await world.app.rooms.state(next)).room.blocks[0]!.activity).toEqual({ kind: 'worksheet', slug: again.slug });
	const { db, t } = world.app.store;
	const [kept] = await db.select({ blocks: t.kept.blocks }).from(t.kept).where(eq(t.kept.id, keptPlan));
	expect(JSON.stringify(kept!.blocks)).toContain(again.slug);

	expect(await save(ana, 'f1', 'Tea')).toMatchObject({ ok: true });
	expect(await save(ana, 'f3', 5)).toMatchObject({ ok: false });
	const about = { path: 'f1', takesBack: false, sharing: 'anonymous' as const };
	const command = { type: 'worksheet.share' as const, block: 'sheet', path: 'f1', as: 'anonymous' as const };
	const seat = { session, seat: ana.seat, locale: 'en' as const };
	expect(await world.app.responses.show(seat, commandId(), { command, about })).toMatchObject({ ok: true });
	expect((await world.app.rooms.state(session)).room.activities['sheet']).toMatchObject({ shared: [{ text: 'Tea' }] });
	expect((await world.app.responses.ofSeat(session, ana.seat))[0]).toMatchObject({
		worksheet: slug,
		answers: { f1: 'Tea' }
	});
	expect(await documentFactsOf(world.app.store, session, [block(slug)])).toEqual([]);
	expect(worksheetBySlug(slug)!.title.en).toBe('My evening');

	// The record tells of the sheet that they had, by the name it had.
	const { room } = await world.app.rooms.state(session);
	const on = { title: 'Evening', minutes: 10, from: 0, to: 600_000 };
	const told = activities['worksheet']!.facts!.group!({
		...{ block: room.blocks[0]!, config: room.blocks[0]!.activity, room: room.activities['sheet'], done: on }
	});
	expect(told).toMatchObject({ kind: 'group-worksheet', worksheet: { en: 'My evening' } });
});

test('a group is offered the newest of its program, with what its plan has already; archived, only the latter', async () => {
	const { id, slug } = await made();
	expect((await offeredForGroup(world.groupId, [])).find((it) => it.slug === slug)).toMatchObject({
		...{ title: evening.title, program: 'Day program', steps: 2 }
	});
	expect(await archive(maria!, id, true)).toEqual({ ok: true });
	expect((await offeredForGroup(world.groupId, [])).some((it) => it.slug === slug)).toBe(false);
	expect((await offeredForGroup(world.groupId, [block(slug)])).some((it) => it.slug === slug)).toBe(true);
	expect(await publish(maria!, id, { was: evening, only: null })).toMatchObject({ code: 'archived' });
	expect(await archive(maria!, id, false)).toEqual({ ok: true });
});

test('[R18] a published version is never changed nor deleted, and is known again when the server starts', async () => {
	const { id, slug } = await made();
	const { store } = world.app;
	const { libraryVersion } = store.t;
	const own = eq(libraryVersion.sheetId, id);
	await expect(
		store.write((tx) => [
			tx
				.update(libraryVersion)
				.set({ content: titled('x') })
				.where(own)
		])
	).rejects.toThrow();
	await expect(store.write((tx) => [tx.delete(libraryVersion).where(own)])).rejects.toThrow();
	await openLibrary(store);
	expect(worksheetBySlug(slug)!.title).toEqual(evening.title);
});

test('[R7] a display has a program’s worksheet while it is on its agenda; whoever is nobody has none', async () => {
	const { slug } = await made();
	const { session } = await world.live(login, [], [block(slug)]);
	const { t, db } = world.app.store;
	const [row] = await db.select({ code: t.session.displayCode }).from(t.session).where(eq(t.session.id, session));
	const cookie = await world.displayCookie(session, row!.code);
	const { GET } = await import('../../src/routes/sheets/[slug]/+server.ts');
	const asked = async (slug: string, cookie = '') => {
		const [name, value] = cookie.split('=');
		const cookies = { get: (it: string) => (it === name ? value : undefined) };
		const event = { params: { slug }, locals: { staff: null }, cookies, setHeaders: () => {} };
		// eslint-disable-next-line @typescript-eslint/no-explicit-any -- As much of a request as the endpoint reads.
		return Promise.resolve(GET(event as any)).then(
			async (it) => ((await it.json()) as { slug: string }).slug,
			() => null
		);
	};
	expect(await asked(slug, cookie)).toBe(slug);
	expect(await asked((await made()).slug, cookie)).toBeNull();
	expect([await asked(slug), await asked(slug, 'display=guessed'), await asked('thought-record', cookie)]).toEqual([
		null,
		null,
		null
	]);
});
