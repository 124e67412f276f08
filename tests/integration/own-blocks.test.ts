import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadOffers } from '#lib/activities/kinds.ts';
import { activities, type ActivityConfig } from '#lib/activities/rules.ts';
import type { OwnBlock } from '#lib/domain/library/own-content.ts';
import { fileOf, readFile } from '#lib/domain/library/own-file.ts';
import { changesBetween } from '#lib/domain/library/changes.ts';
import { missingIn, wholeIn } from '#lib/domain/library/texts.ts';
import { blankOf, ownKinds, partsOf } from '#lib/pages/library/own-kinds.ts';
import { problemWords } from '#lib/pages/library/problem-words.ts';
import { placeWords } from '#lib/pages/library/place-words.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { adopt } from '#lib/server/library/adopt.ts';
import { offeredForGroup, readyForGroup } from '#lib/server/library/offered.ts';
import { find, list } from '#lib/server/library/own-sheets.ts';
import { openLibrary } from '#lib/server/library/published.ts';
import { settingsOf } from '#lib/server/library/settings-of.ts';
import { begin, publish, saveDraft } from '#lib/server/library/writing.ts';
import { standingsOf } from '#lib/server/auth/memberships.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { LiveWorld, type Staff } from '#tests/support/live.ts';

await loadOffers();

/** Maria writes a check-in and a set of pages of her own; plans take a copy that says which version it is. */
let world: LiveWorld;
let maria: StaffMember;
let login: Staff;

beforeAll(async () => {
	world = await LiveWorld.open();
	const { store } = world.app;
	const program = { name: 'Day program', weeklyHours: 9, weeks: 8, timeZone: 'UTC', createdAt: 0 };
	await store.write((tx) => [tx.insert(store.t.program).values([{ id: 'day', ...program }])]);
	login = await world.staff('Maria Lindqvist');
	await world.group(login);
	await openLibrary(store);
	const standings = await standingsOf(store, login.by.id, Date.now());
	maria = { id: login.by.id, name: login.by.name!, credentials: '', locale: 'en', standings };
});
afterAll(() => world.close());

const both = (en: string, es = `${en} (es)`) => ({ en, es });
const weekend: OwnBlock = {
	title: both('Monday check-in', 'Registro del lunes'),
	purpose: both('To begin a week.'),
	minutes: 8,
	activity: {
		kind: 'check-in',
		fields: ['mood', 'own-1', 'own-2'],
		own: [
			{ id: 'own-1', kind: 'long', label: both('How was the weekend?', '¿Qué tal el fin de semana?') },
			{ id: 'own-2', kind: 'scale', label: both('Energy'), low: both('None'), high: both('Plenty') }
		]
	} as OwnBlock['activity'],
	license: 'CC BY 4.0',
	attribution: 'Lantern House'
};
const made = async (content: OwnBlock = weekend) => {
	const id = (await begin(maria, 'day', content, 'blank'))!;
	const done = await publish(maria, id, { was: content, only: null });
	if (!done.ok) throw new Error(done.code);
	return { id, slug: done.slug };
};

test('a sheet, a form and every kind of block that may be written begin blank, as drafts that cannot be published yet', async () => {
	const kinds = ownKinds().map(({ kind }) => kind);
	expect(kinds).toEqual(['sheet', 'form', 'check-in', 'pages']);
	for (const kind of kinds) {
		const id = (await begin(maria, 'day', blankOf(kind)!, 'blank'))!;
		const { draft } = (await find(maria, id))!;
		expect(draft!.content).toEqual(blankOf(kind));
		expect(await saveDraft(maria, id, { data: draft!.content, was: draft!.content }), kind).toEqual({ ok: true });
		expect(await publish(maria, id, { was: draft!.content, only: null })).toMatchObject({ code: 'incomplete' });
		expect((await list(maria)).find((it) => it.id === id)).toMatchObject({ kind, latest: 0 });
	}
	expect(blankOf('poll')).toBeNull();
});

test('the library calls each kind by the word of the button that begins one', () => {
	for (const { kind, name, begin } of ownKinds().filter(({ kind }) => kind !== 'form'))
		expect(begin.toLowerCase(), kind).toBe(`new ${name.toLowerCase()}`);
});

test('a draft may lack words; it may not be something else, nor become another kind', async () => {
	const id = (await begin(maria, 'day', weekend, 'blank'))!;
	const { activity } = weekend as unknown as { activity: { own: object[]; fields: string[] } };
	const half = {
		...weekend,
		activity: { ...activity, own: [{ ...activity.own[0], label: both('How?', ' ') }, activity.own[1]] }
	};
	expect(await saveDraft(maria, id, { data: half, was: weekend })).toEqual({ ok: true });
	expect(missingIn(half as unknown as OwnBlock, 'es').map(placeWords)).toEqual(['Question 1: Question']);
	expect(wholeIn(half as unknown as OwnBlock)).toEqual(['en']);
	const odd = { ...weekend, activity: { ...activity, fields: ['mood', 'weather'] } };
	for (const wrong of [odd, blankOf('pages'), { ...weekend, activity: { kind: 'poll' } }, { title: 'none' }])
		expect(await saveDraft(maria, id, { data: wrong, was: half })).toMatchObject({ code: 'invalid' });
});

test('[R18] a plan takes a copy; a new version goes into what has not begun and was not changed there', async () => {
	const { id, slug } = await made();
	const [ready] = (await readyForGroup(world.groupId)).filter((it) => it.slug === slug);
	expect(ready).toMatchObject({ title: weekend.title, minutes: 8, program: 'Day program' });
	expect(activities['check-in']!.config.parse(ready!.activity)).toEqual(ready!.activity);
	expect((await offeredForGroup(world.groupId, [])).some((it) => it.slug === slug)).toBe(false);

	const block = (activity: ActivityConfig): Block => ({ id: 'in', title: 'In', minutes: 8, activity });
	const { from: _, ...changed } = ready!.activity as ActivityConfig & { from?: string };
	const at = { groupId: world.groupId, title: 'Next', plannedStart: Date.now() + 86_400_000, plannedMinutes: 50 };
	const next = await sessions.create({ ...at, blocks: [block(ready!.activity)] }, maria.id);
	const apart = await sessions.create({ ...at, blocks: [block(changed as ActivityConfig)] }, maria.id);
	const { session } = await world.live(login, ['Ana'], [block(ready!.activity)]);

	const second = { ...weekend, activity: { ...weekend.activity, fields: ['own-1', 'own-2'] } } as OwnBlock;
	expect(await saveDraft(maria, id, { data: second, was: weekend })).toEqual({ ok: true });
	const again = await publish(maria, id, { was: second, only: null });
	if (!again.ok) throw new Error(again.code);
	expect(await adopt(maria, 'day', again.slug)).toEqual({ sessions: 1, plans: 0 });
	const inPlan = async (id: number) => (await world.app.rooms.state(id)).room.blocks[0]!.activity;
	expect(await inPlan(next)).toEqual({ ...second.activity, from: again.slug });
	expect(await inPlan(apart)).toEqual(changed);
	expect(await inPlan(session)).toEqual(ready!.activity);

	const { versions } = (await find(maria, id))!;
	expect(changesBetween(versions[0]!.content, versions[1]!.content, partsOf)).toEqual([
		{ what: 'field', how: 'removed', name: { en: 'Mood', es: 'Ánimo' } }
	]);
});

test('published in one language, the plan says which, and the other has the same words', async () => {
	const pages = blankOf('pages') as OwnBlock;
	const half = {
		...{ ...pages, title: both('Sleep', ''), purpose: both('Rest.', '') },
		activity: { kind: 'pages', pages: [{ heading: both('Night', ''), paragraphs: [both('Dim the lights.', '')] }] }
	} as OwnBlock;
	const id = (await begin(maria, 'day', half, 'blank'))!;
	const done = await publish(maria, id, { was: half, only: 'en' });
	const [ready] = (await readyForGroup(world.groupId)).filter((it) => done.ok && it.slug === done.slug);
	expect(ready!.activity).toMatchObject({ only: 'en', pages: [{ heading: { en: 'Night', es: 'Night' } }] });
	expect(activities['pages']!.config.safeParse(ready!.activity).success).toBe(true);
});

test('it travels as a file; a bad one is refused as a whole, each reason with its line', () => {
	const file = fileOf(weekend);
	expect(readFile(file, settingsOf)).toEqual({ ok: true, content: weekend });
	const told = (text: string) => {
		const read = readFile(text, settingsOf);
		return read.ok
			? []
			: read.problems.map((it) => ('line' in it && 'path' in it ? [it.line, problemWords(it)] : [0, it.code]));
	};
	const lineOf = (text: string, word: string) => text.split('\n').findIndex((line) => line.includes(word)) + 1;
	const broken = file.replace('"es": "¿Qué tal el fin de semana?"', '"es": ""').replace('"mood"', '"moood"');
	expect(told(broken)).toEqual(
		expect.arrayContaining([
			[lineOf(broken, '"moood"'), 'Question 1: This is none of what is possible. '],
			[lineOf(broken, '"es": ""'), 'Question 1, “label.es”: This is missing.']
		])
	);
	expect(told(file.replace('"check-in"', '"poll"'))).toEqual([[lineOf(file, '"check-in"'), expect.anything()]]);
	expect(told(file.replace('circlekeeper-block', 'a-song'))[0]![0]).toBe(2);
});

test('[R5] after a restart every version is there for plans', async () => {
	const { slug } = await made();
	await openLibrary(world.app.store);
	expect((await readyForGroup(world.groupId)).filter((it) => it.slug === slug)).toHaveLength(1);
});
