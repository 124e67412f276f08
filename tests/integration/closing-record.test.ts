import { afterAll, beforeAll, expect, test } from 'vitest';
import { sectionIn } from '#lib/domain/note.ts';
import { phq9 } from '#lib/measures/phq-9/measure.ts';
import { linesOf } from '#lib/server/records/attendance.ts';
import { confirm, type Typed } from '#lib/server/records/confirming.ts';
import { ensureDrafts, freshDraft } from '#lib/server/records/drafts.ts';
import { gather } from '#lib/server/records/gather.ts';
import { notesOf, type Note } from '#lib/server/records/note-rows.ts';
import { trendsOf } from '#lib/server/records/trends.ts';
import { create, find } from '#lib/server/programs/sessions.ts';
import { at, blocks, meet, openClinic, ten, type Clinic } from '#tests/support/clinic.ts';

/** Ana, Ben and Cho fill in a PHQ-9 and close the session: what of it stands in whose note. */
let clinic: Clinic;
let session: number;
const homework = { en: 'Take one short walk.', es: 'Da un paseo corto.' };
const away: Typed = { outcome: 'excused', arrived: '', left: '', away: '', reason: 'Called in sick.' };

beforeAll(async () => {
	clinic = await openClinic();
	const room = await meet(clinic, [
		{ id: 'phq', title: 'Questionnaire', minutes: 15, activity: { kind: 'measure', slug: 'phq-9' } },
		{ id: 'end', title: 'Closing', minutes: 15, activity: { kind: 'closing', homework, feedback: 'named' } }
	]);
	session = room.session;
	await room.say(-10, room.lead, { type: 'staff.arrive' });
	await room.say(-10, room.lead, { type: 'session.open' });
	const ana = await room.arrive(-5, 'Annie', 'ana');
	const ben = await room.arrive(-5, 'Ben', 'ben');
	await room.say(0, room.lead, { type: 'session.start' });
	const does = (minute: number, seat: string, type: string, rest: object = {}) =>
		room.say(minute, { as: 'seat', seat }, { type, block: type.startsWith('measure') ? 'phq' : 'end', ...rest });
	for (const { id } of phq9.items)
		await does(5, ana, 'measure.answer', { item: id, value: id === 'harm' ? 3 : id === 'difficulty' ? 2 : 1 });
	await does(6, ana, 'measure.finish');
	for (const { id } of phq9.items)
		await does(7, ben, 'measure.answer', { item: id, value: id === 'sleep' || id === 'harm' ? null : 2 });
	await does(8, ben, 'measure.finish');
	await room.say(15, room.lead, { type: 'agenda.go', block: 'end' });
	await room.say(16, room.lead, { type: 'closing.propose', block: 'end', text: homework.en, seat: null });
	const { room: told } = (await stateNow()).state;
	const { id } = (told.activities.end as { homework: { id: string } }).homework;
	await does(17, ana, 'closing.take-away', { text: 'I can ask my sister.' });
	await does(18, ana, 'closing.reply', { id, as: 'changed', text: 'Walk to the mill.' });
	await does(18, ana, 'closing.feedback', { answers: { pace: 'fast' }, line: 'More breaks please' });
	await does(19, ben, 'closing.take-away', { text: null });
	await does(19, ben, 'closing.reply', { id, as: 'passed', text: null });
	await room.say(50, room.lead, { type: 'session.end' });
	await confirm(clinic.maya, session, { cho: away }, at(60));
	await ensureDrafts(clinic.maya, await gathered(), await linesOf(await gathered()), at(61));
}, 60_000);
afterAll(() => clinic.close());

/** The state while the session runs, before there is anything to gather for a record. */
const stateNow = async () => ({ state: await clinic.app.rooms.state(session) });
const gathered = async () => (await gather(session))!;
const noteOf = async (person: string): Promise<Note> =>
	(await notesOf(session)).find((note) => note.person === person)!;
const words = (note: Note) => note.content.sections.map((section) => section.text).join('\n');

test("Ana's own note tells the total with its band and source, what she takes with her, and what she made of the practice", async () => {
	const note = await noteOf('ana');
	const { text, drafted } = sectionIn(note.content, 'data')!;
	expect(text).toContain(
		'Takeaway from the session: “I can ask my sister.”\n\n' +
			'PHQ-9 total: 11 of 27 (moderate; ranges from Kroenke K, Spitzer RL, Williams JBW. J Gen Intern Med 2001;16:606–613). ' +
			'Item 9, which asks about safety, was answered 3 (Nearly every day).\n\n' +
			'Changed the practice “Take one short walk” to “Walk to the mill.”\n\n' +
			'The PHQ-9 asked about thoughts of death or self-harm.'
	);
	const origins = Object.fromEntries(drafted.map((sentence) => [sentence.fact, sentence.origin]));
	expect(origins['phq/measure']).toEqual({
		...{ kind: 'measure', blockId: 'phq', blockTitle: 'Questionnaire', at: at(6) }
	});
	expect(origins['end/take-away']).toMatchObject({ blockTitle: 'Closing', at: at(17) });
	expect(origins['end/homework']).toMatchObject({ blockTitle: 'Closing', at: at(18) });
});

test('of the ninth question her note says what was answered, beside the total, and that it raised an alert', async () => {
	const text = words(await noteOf('ana'));
	expect(text).toContain('An answer to a safety question of a questionnaire, 10:05 AM, raised a safety alert.');
	const item = phq9.items.find(({ id }) => id === 'harm')!;
	const others = item.choices.filter(({ score }) => score !== 3);
	for (const { label } of others) expect(text).not.toContain(label.en);
	expect(text).not.toContain(item.text.en);
});

test('Ben passed two items: there is no total, and what else he passed leaves no trace', async () => {
	const text = words(await noteOf('ben'));
	expect(text).toContain('Answered 7 of the 9 scored items of the PHQ-9, so there is no total.');
	expect(text).not.toMatch(/takeaway|practice|asked|alert|14 of 27/i);
});

test('[R2] the group note says how many finished and what was proposed, and nothing of anybody', async () => {
	const text = words(await noteOf('group'));
	expect(text).toContain('Questionnaire (15 min): questionnaire PHQ-9; 2 people finished it.');
	expect(text).toContain('closing; practice proposed to everyone: “Take one short walk”.');
	expect(text).not.toMatch(/Ana|Annie|Ben|sister|mill|27|moderate|safety/);
});

test('what somebody said of the session stands in no note', async () => {
	const all = (await notesOf(session)).map(words).join();
	expect(all).not.toMatch(/More breaks|too fast/i);
});

test('the same facts in Spanish, the homework as the plan has it there', async () => {
	const lines = await linesOf(await gathered());
	const ana = lines.find((line) => line.person === 'ana')!;
	const draft = freshDraft(await gathered(), lines, ana, { layout: 'DAP', own: null }, 'es');
	const text = draft.sections.map((section) => section.text).join(' ');
	expect(text).toContain('Total en el PHQ-9: 11 de 27 (moderada; rangos según Kroenke K');
	expect(text).toContain('La pregunta 9, que trata de la seguridad, se respondió con 3 (');
	expect(text).toContain('Cambió la práctica «Da un paseo corto» por «Walk to the mill.»');
});

test('a week later Maya sees last time’s total on the console, with the safety item beside it, and of no other answer anything', async () => {
	const planned = { groupId: 'skills', title: 'Skills group', plannedMinutes: 50, blocks };
	const next = await create({ ...planned, plannedStart: ten + 7 * 24 * 3_600_000 }, clinic.maya.id);
	const card = (await find(next))!;
	const trends = await trendsOf(clinic.maya, card, ['ana', 'ben', 'cho'], at(0));
	expect(trends).toEqual({
		ana: [{ day: '2026-03-03', answers: {}, totals: { 'phq-9': 11 }, safety: { 'phq-9': 3 } }],
		ben: [{ day: '2026-03-03', answers: {}, totals: { 'phq-9': null }, safety: { 'phq-9': null } }]
	});
});
