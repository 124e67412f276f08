import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personPlaces, planSectionIn, sectionIn, type GroupFormat, type OwnSection } from '#lib/domain/note.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { lastPlanOf } from '#lib/server/records/last-plan.ts';
import { notesOf } from '#lib/server/records/note-rows.ts';
import { changeFormat, saveSections } from '#lib/server/records/notes.ts';
import { keepFormat, mayUse, ownFormatsOf } from '#lib/server/records/own-formats.ts';
import { dropPhrase, keepPhrase, phrasesOf } from '#lib/server/records/phrases.ts';
import { sign } from '#lib/server/records/signing.ts';
import { create } from '#lib/server/programs/sessions.ts';
import { password } from '#tests/support/cast.ts';
import { at, blocks, meet, openClinic, ten, type Clinic } from '#tests/support/clinic.ts';

/** What helps a clinician to write: participation in one press, the last plan when asked for, phrases of one's own. */
let clinic: Clinic;
let session: number;
let say: Awaited<ReturnType<typeof meet>>['say'];
let lead: Awaited<ReturnType<typeof meet>>['lead'];
let ana: string;

beforeAll(async () => {
	clinic = await openClinic();
	const room = await meet(clinic);
	({ session, say, lead } = room);
	await say(-10, lead, { type: 'session.open' });
	ana = await room.arrive(-5, 'Annie', 'ana');
	await room.arrive(-5, 'Ben', 'ben');
	await say(0, lead, { type: 'session.start' });
	await say(30, lead, { type: 'care.rate', of: ana, level: 'moderate', words: 'spoke twice.' });
	await say(50, lead, { type: 'session.end' });
	await confirm(clinic.maya, session, {}, at(60));
}, 60_000);
afterAll(() => clinic.close());

const gathered = async () => (await gather(session))!;
const drafts = async () => ensureDrafts(clinic.maya, await gathered(), await linesOf(await gathered()), at(61));
const dataOf = async (person: string) => {
	const note = (await drafts()).find((it) => it.person === person)!;
	return sectionIn(note.content, 'data')!;
};

describe('participation', () => {
	test('rated in the session it is a sentence of that person’s note, from a clinician; unrated nothing is said', async () => {
		const { text, drafted } = await dataOf('ana');
		expect(text).toContain('Participation was moderate: spoke twice.');
		expect(drafted.find(({ fact }) => fact === 'participation')!.origin).toMatchObject({
			kind: 'participation',
			at: at(30)
		});
		expect((await dataOf('ben')).text).not.toContain('articipation');
	});

	test('said otherwise at wrap-up the sentence follows, taken back it goes', async () => {
		await say(70, lead, { type: 'care.rate', of: ana, level: 'active', words: '' });
		expect((await dataOf('ana')).text).toContain('Participation was active.');
		await say(71, lead, { type: 'care.rate', of: ana, level: null, words: '' });
		expect((await dataOf('ana')).text).not.toContain('articipation');
	});

	test('a sentence that the clinician rewrote stays as it is', async () => {
		await say(72, lead, { type: 'care.rate', of: ana, level: 'minimal', words: '' });
		const { text } = await dataOf('ana');
		const note = (await notesOf(session)).find(({ person }) => person === 'ana')!;
		const mine = text.replace('Participation was minimal.', 'She took part by listening.');
		await saveSections(clinic.maya, note.id, [{ id: 'data', was: text, text: mine }], at(73));
		await say(74, lead, { type: 'care.rate', of: ana, level: 'active', words: '' });
		expect((await dataOf('ana')).text).toBe(mine);
	});
});

test('the last plan is that of the newest signed note before, for who may read it, and the reading is in the audit', async () => {
	const { maya, otto, app } = clinic;
	const planned = { groupId: 'skills', title: 'Skills group', plannedMinutes: 50, blocks };
	const next = {
		id: await create({ ...planned, plannedStart: ten + 7 * 24 * 3_600_000 }, maya.id),
		meeting: { plannedStart: at(9999), startedAt: at(9999), endedAt: at(10_049) }
	};
	expect(await lastPlanOf(maya, 'ana', next, at(80))).toBeNull();
	for (const note of await drafts()) {
		const blank = note.content.sections.filter(({ text }) => text === '');
		const edits = blank.map(({ id }) => ({
			id,
			was: '',
			text: id === 'plan' ? `Walk with ${note.person}.` : `My ${id} of ${note.person}.`
		}));
		await saveSections(maya, note.id, edits, at(81));
	}
	const mine = (await notesOf(session)).filter(({ person }) => person === 'ana');
	await sign(
		maya,
		session,
		mine.map(({ id, version }) => ({ id, version })),
		password,
		at(82)
	);
	expect(await lastPlanOf(maya, 'ana', next, at(83))).toEqual({ text: 'Walk with ana.', on: '2026-03-03' });
	expect(await lastPlanOf(maya, 'ben', next, at(83))).toBeNull();
	expect(await lastPlanOf(otto, 'ana', next, at(83))).toBeNull();
	const { audit } = app.store.t;
	const rows = await app.store.db.select().from(audit);
	expect(rows.filter(({ act, subject }) => act === 'note.read' && subject === mine[0]!.id)).toHaveLength(1);
});

test('phrases are their maker’s alone, one for each short name', async () => {
	const { maya, jonas } = clinic;
	expect(await keepPhrase(maya.id, { id: null, key: 'dd', text: 'Continue diary card.' }, at(0))).toEqual({ ok: true });
	expect(await keepPhrase(maya.id, { id: null, key: 'DD', text: 'Other.' })).toEqual({ ok: false, code: 'taken' });
	expect(await keepPhrase(jonas.id, { id: null, key: 'dd', text: 'Jonas’ own.' })).toEqual({ ok: true });
	const [mine] = await phrasesOf(maya.id);
	expect(await keepPhrase(jonas.id, { id: mine!.id, key: 'x', text: 'Taken.' })).toEqual({
		ok: false,
		code: 'unknown'
	});
	await dropPhrase(jonas.id, mine!.id);
	expect(await keepPhrase(maya.id, { id: mine!.id, key: 'dc', text: 'Diary card.' })).toEqual({ ok: true });
	expect((await phrasesOf(maya.id)).map(({ key, text }) => [key, text])).toEqual([['dc', 'Diary card.']]);
	await dropPhrase(maya.id, mine!.id);
	expect(await phrasesOf(maya.id)).toEqual([]);
	expect(await phrasesOf(jonas.id)).toHaveLength(1);
});

describe('a format of the program’s own', () => {
	const named = (name: string) => ({ en: name, es: `${name} (es)` });
	const sections = (first: string): OwnSection[] => [
		{ title: named(first), help: named(''), optional: false, takes: [...personPlaces] },
		{ title: named('My judgment'), help: named(''), optional: false, takes: [] },
		{ title: named('Next'), help: named(''), optional: true, takes: [], plan: true },
		{ title: named('Signature line'), help: named(''), optional: true, takes: [] }
	];
	const ana = async (of: number) => (await notesOf(of)).find(({ person }) => person === 'ana')!;
	const draftAll = async (of: number) => {
		const there = (await gather(of))!;
		return ensureDrafts(clinic.maya, there, await linesOf(there));
	};
	const draftOf = async (of: number) => {
		await draftAll(of);
		return ana(of);
	};

	async function metIn(format: GroupFormat): Promise<number> {
		const { store } = clinic.app;
		await store.write((tx) => [
			tx.update(store.t.group).set({ noteFormat: format }).where(eq(store.t.group.id, 'skills'))
		]);
		const room = await meet(clinic);
		await room.say(-10, room.lead, { type: 'session.open' });
		await room.arrive(-5, 'Annie', 'ana');
		await room.say(0, room.lead, { type: 'session.start' });
		await room.say(50, room.lead, { type: 'session.end' });
		await confirm(clinic.maya, room.session, {}, at(60));
		return room.session;
	}

	test('a note keeps the version it was made with, and its words move to another format and back', async () => {
		const { maya } = clinic;
		const made = (await keepFormat(maya.id, {
			id: null,
			programId: 'iop',
			name: named('Short'),
			sections: sections('Facts'),
			retired: false
		}))!;
		const first = await metIn(`own:${made.id}`);
		const note = await draftOf(first);
		expect(note.layout).toBe(`own:${made.id}@1`);
		expect(note.content.sections.map(({ id, own }) => [id, own!.title.en])).toEqual([
			['own-1', 'Facts'],
			['own-2', 'My judgment'],
			['own-3', 'Next'],
			['own-4', 'Signature line']
		]);
		expect(planSectionIn(note.content)!.id).toBe('own-3');
		expect(sectionIn(note.content, 'own-1')!.text).toContain('Ana attended the whole session');

		await keepFormat(maya.id, {
			id: made.id,
			programId: 'iop',
			name: named('Short'),
			sections: sections('What I saw'),
			retired: false
		});
		expect((await draftOf(first)).content.sections[0]!.own!.title.en).toBe('Facts');
		const second = await draftOf(await metIn(`own:${made.id}`));
		expect([second.layout, second.content.sections[0]!.own!.title.en]).toEqual([`own:${made.id}@2`, 'What I saw']);

		await saveSections(maya, note.id, [{ id: 'own-2', was: '', text: 'Calmer.' }], at(61));
		expect(await changeFormat(maya, note.id, 'SOAP', at(62))).toMatchObject({ ok: true });
		expect(sectionIn((await ana(first)).content, 'assessment')!.text).toContain('Calmer.');
		expect(await changeFormat(maya, note.id, `own:${made.id}`, at(63))).toMatchObject({ ok: true });
		const back = await ana(first);
		expect([back.layout, sectionIn(back.content, 'own-2')!.text]).toEqual([`own:${made.id}@2`, 'Calmer.']);
	});

	test.each(['PIE', 'own'])(
		'the last plan is offered from a note in %s too: from where it says what is next',
		async (kind) => {
			const { maya } = clinic;
			// The newest signed one counts of two sessions that began at the same time.
			const minute = (of: number) => at(of + (kind === 'own' ? 10 : 0));
			const [own] = await ownFormatsOf('iop');
			const room = await metIn(kind === 'own' ? `own:${own!.id}` : 'PIE');
			for (const { id, content } of (await draftAll(room)).filter(({ person }) => person !== 'group')) {
				const edits = content.sections.map((section) => ({
					...{ id: section.id, was: section.text },
					text: section.id === planSectionIn(content)!.id ? `Next in ${kind}.` : `What ${section.id} is in ${kind}.`
				}));
				expect(await saveSections(maya, id, edits, minute(94))).toMatchObject({ ok: true });
			}
			const signed = await sign(maya, room, [await ana(room)], password, minute(95));
			expect(signed).toMatchObject({ ok: true, results: [{ ok: true }] });
			const meeting = { plannedStart: at(9999), startedAt: at(9999), endedAt: at(10_049) };
			expect((await ana(room)).layout).toBe(kind === 'own' ? `own:${own!.id}@2` : 'PIE');
			expect((await lastPlanOf(maya, 'ana', { id: 1, meeting }, minute(96)))!.text).toBe(`Next in ${kind}.`);
		}
	);

	test('another program’s format is not this one’s to change, and a retired one is no longer offered', async () => {
		const { maya } = clinic;
		const [format] = await ownFormatsOf('iop');
		const change = { id: format!.id, name: named('X'), sections: sections('X'), retired: true };
		expect(await keepFormat(maya.id, { ...change, programId: 'elsewhere' })).toBeNull();
		expect(await mayUse('iop', `own:${format!.id}`, 'DAP')).toBe(true);
		await keepFormat(maya.id, { ...change, programId: 'iop' });
		expect(await ownFormatsOf('iop')).toEqual([]);
		expect(await mayUse('iop', `own:${format!.id}`, 'DAP')).toBe(false);
		expect(await mayUse('iop', `own:${format!.id}`, `own:${format!.id}`)).toBe(true);
	});
});
