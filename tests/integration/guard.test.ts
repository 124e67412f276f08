import { isActionFailure } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { usualLimits } from '#lib/domain/guard/limits.ts';
import type { SectionId } from '#lib/domain/note.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { grant } from '#lib/server/programs/team.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm } from '#lib/server/records/confirming.ts';
import { ensureDrafts } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { findingsIn } from '#lib/server/records/guard/findings.ts';
import { limitsOf, programsToSet, saveLimits } from '#lib/server/records/guard/limits.ts';
import { placesFor } from '#lib/server/records/guard/places.ts';
import { notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { saveSections } from '#lib/server/records/notes.ts';
import { readForReview, readOfClient } from '#lib/server/records/record.ts';
import { clients, password } from '#tests/support/cast.ts';
import { at, meet, openClinic, type Clinic } from '#tests/support/clinic.ts';
import { eventOf, everything, type Ask } from '#tests/support/routes.ts';

const people = ['ana', 'ben', 'benito', 'cho', 'dee'] as const;
type Key = (typeof people)[number];

let clinic: Clinic;
let session: number;
let asks: Ask[];

beforeAll(async () => {
	clinic = await openClinic();
	const { store } = clinic.app;
	await store.write((tx) =>
		(['benito', 'dee'] as const).flatMap((id) => [
			tx.insert(store.t.client).values({ ...clients[id], id, createdAt: 0 }),
			tx.insert(store.t.enrolment).values({ id: `e-${id}`, clientId: id, groupId: 'skills', startsOn: '2026-01-05' })
		])
	);
	session = await held();
	asks = await everything();
}, 60_000);
afterAll(() => clinic.close());

/** A session of all five, with attendance confirmed and everybody's draft. */
async function held(): Promise<number> {
	const room = await meet(clinic);
	await room.say(-5, room.lead, { type: 'session.open' });
	for (const key of people) await room.arrive(-2, clients[key].preferredName, key);
	await room.say(0, room.lead, { type: 'session.start' });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, room.session, {}, at(60));
	await ensureDrafts(clinic.maya, ...(await known(room.session)), at(61));
	return room.session;
}

async function known(of: number) {
	const gathered = (await gather(of))!;
	return [gathered, await linesOf(gathered)] as const;
}
const noteOf = async (person: Key, of = session): Promise<Note> =>
	(await notesOf(of)).find((note) => note.person === person)!;

/** Writes below what was drafted. */
async function write(person: Key, texts: Partial<Record<SectionId, string>>, of = session, by = clinic.maya) {
	const note = await noteOf(person, of);
	const edits = note.content.sections.map(({ id, text, drafted }) => ({
		...{ id, was: text },
		text: [...drafted.map((sentence) => sentence.text), texts[id] ?? ''].join(' ').trim()
	}));
	const saved = await saveSections(by, note.id, edits, at(62));
	if (!saved.ok) throw new Error(saved.code);
}

async function findings(person: Key, of = session) {
	const note = await noteOf(person, of);
	return (await findingsIn(...(await known(of)), [note])).findings.get(note.id)!;
}

/** Posts a form of a page as the browser sends it. */
async function post(
	route: string,
	name: string,
	by: StaffMember,
	params: Record<string, string>,
	form: [string, string][]
) {
	const one = asks.find((ask) => ask.route === route && ask.what === name)!;
	const answer = await one.call(eventOf(one, by, { params, form }));
	const { status, data } = isActionFailure(answer) ? answer : { status: 200, data: answer };
	return { status, data: data as Data };
}
type Data = {
	form?: { errors: Record<string, string>; values: { reasons: Record<string, Record<string, string>> } };
	results?: { person: string; ok: boolean }[];
	saved?: string;
};

const signing = '/(staff)/sessions/[id]/wrap-up/sign';
async function sendToSign(reasons: Partial<Record<Key, string>>) {
	const notes = await Promise.all(people.map((key) => noteOf(key)));
	const fields = notes.flatMap(({ id, version, person }): [string, string][] => [
		['note', `${id}:${version}`],
		[`reasons.${id}.copied`, reasons[person as Key] ?? '']
	]);
	return post(signing, '?default', clinic.maya, { id: String(session) }, [...fields, ['password', password]]);
}

const told: Record<Key, string> = {
	ana: 'Ana traced the argument with her sister back to a thought that nobody listens.',
	ben: 'He worked on sleep and named two things that keep him awake after midnight.',
	benito: 'Brought the letter to his brother and read the first half aloud without stopping.',
	cho: 'Practiced saying no to an extra shift; voice was steady by the third try.',
	dee: 'Quiet at first, then described how the crowded bus set off the panic on Monday.'
};

test('five notes of "Continue group." cannot be signed without a word about each', async () => {
	for (const key of people)
		await write(key, { data: told[key], assessment: `${told[key]} Seen as progress.`, plan: 'Continue group.' });
	const refused = await sendToSign({});
	const fields = (await Promise.all(people.map((key) => noteOf(key)))).map(({ id }) => `reasons.${id}.copied`);
	expect(refused.status).toBe(400);
	expect(Object.keys(refused.data.form!.errors).toSorted()).toEqual(['form', ...fields].toSorted());
	expect(refused.data.form!.errors[fields[0]!]).toBe(m.record_reason_missing());

	const one = await sendToSign({ ana: 'x', ben: 'Same plan', benito: ' ', cho: 'Same plan', dee: 'Same plan' });
	const benito = await noteOf('benito');
	expect(Object.keys(one.data.form!.errors)).toEqual(['form', `reasons.${benito.id}.copied`]);
	expect(one.data.form!.values.reasons[(await noteOf('cho')).id]).toMatchObject({ copied: 'Same plan' });
	expect((await notesOf(session)).map(({ status }) => status)).not.toContain('signed');
});

test('a word about each lets them pass, and is kept with the signature', async () => {
	const answer = await sendToSign(Object.fromEntries(people.map((key) => [key, `${key} goes on as agreed.`])));
	expect(answer.data.results!.map(({ ok }) => ok)).toEqual([true, true, true, true, true]);
	const ana = await noteOf('ana');
	const twin = (await noteOf('ana')).signature!.passed![0]!.source!.note;
	expect(ana.signature!.passed).toEqual([
		{
			...{ kind: 'copied', section: 'plan', words: ['Continue group.'], count: 2 },
			...{ source: { note: twin, of: 'session' }, reason: 'ana goes on as agreed.' }
		}
	]);
	expect(await readForReview(clinic.sara, ana)).toMatchObject({ intact: true });
});

test('[R2] the reviewer reads whose note has the same words; a reader of one record does not learn who else was there', async () => {
	const ana = await noteOf('ana');
	const { note: twin } = ana.signature!.passed![0]!.source!;
	const other = (await notesOf(session)).find(({ id }) => id === twin)!.person as Key;
	const reviewed = (await readForReview(clinic.sara, ana))!;
	expect(reviewed.places.get(twin)).toMatchObject({ of: 'session', name: clients[other].name });
	const [read] = await readOfClient(clinic.otto, 'ana');
	expect(read!.places.get(twin)).toMatchObject({ of: 'session', name: null });
	expect(JSON.stringify([read!.note.signature, ...read!.places])).not.toContain(clients[other].name.split(' ')[0]);
});

test('what was written of a person last time is found in their next note, with where it was', async () => {
	const next = await held();
	await write('ben', { data: told.ben, assessment: 'Rested.', plan: 'Keeps the sleep diary.' }, next);
	const found = await findings('ben', next);
	const old = await noteOf('ben');
	expect(found).toMatchObject([
		{
			kind: 'copied',
			section: 'data',
			count: 14,
			where: { note: old.id, of: 'person' },
			spans: [{ words: told.ben.slice(0, -1) }]
		},
		{ kind: 'short', section: 'assessment' }
	]);
	// In another person's note the same words are found as the author's.
	await write('cho', { data: told.ben, assessment: 'Rested well.', plan: 'Keeps a diary of sleep.' }, next);
	const [copied] = await findings('cho', next);
	expect(copied).toMatchObject({ kind: 'copied', section: 'data' });
	const places = await placesFor(clinic.maya, [{ note: old.id, of: 'author' }]);
	expect(places.get(old.id)).toMatchObject({ name: clients.ben.name, at: at(0) });
});

test('other members, and what attendance says otherwise, are pointed out with the exact words', async () => {
	const next = await held();
	const data = 'Sat beside Benito. Ana did not attend group. Denied SI.';
	await write('ana', { data, assessment: 'Was calm today.', plan: 'Goes on.' }, next);
	expect(
		(await findings('ana', next)).map(({ kind, ...rest }) => [kind, 'spans' in rest && rest.spans[0]!.words])
	).toEqual([
		['name', 'Benito'],
		['contradiction', 'Ana did not attend'],
		['contradiction', 'Denied SI']
	]);
});

test('an administrator and a supervisor of the program set what it asks, and nobody else', async () => {
	const { store } = clinic.app;
	expect(await programsToSet(clinic.sara)).toEqual([]);
	const strict = { ...usualLimits, window: 6, copiedWords: 12, needsReason: ['name' as const] };
	expect(await saveLimits(clinic.sara, 'iop', strict)).toBe(false);
	await grant(
		{ staffId: clinic.sara.id, standing: 'supervisor', scope: { kind: 'program', id: 'iop' } },
		{ id: 'system' }
	);
	const form: [string, string][] = [
		...([
			['program', 'iop'],
			['window', '6'],
			['copiedWords', '12'],
			['leastWords', '2']
		] as [string, string][]),
		['needsReason', 'name']
	];
	const sara = { ...clinic.sara, standings: ['supervisor' as const] };
	const few = form.map(([name, value]): [string, string] => [name, name === 'copiedWords' ? '5' : value]);
	expect((await post('/(staff)/admin/notes', '?default', sara, {}, few)).data.form!.errors).toEqual({
		copiedWords: m.staff_checks_copied_few()
	});
	expect((await post('/(staff)/admin/notes', '?default', sara, {}, form)).data).toEqual({ saved: 'iop' });
	expect(await limitsOf('iop')).toEqual(strict);
	expect(await limitsOf('far')).toEqual(usualLimits);
	const rows = await store.db.select().from(store.t.audit).where(eq(store.t.audit.subject, 'setting/note-checks/iop'));
	expect(rows.map(({ act, by }) => [act, by])).toEqual([['setting.changed', clinic.sara.id]]);
});
