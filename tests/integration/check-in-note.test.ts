import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInFields } from '#lib/activities/check-in/fields.ts';
import { draftForGroup, draftForPerson } from '#lib/domain/note-draft.ts';
import { sectionIn } from '#lib/domain/note.ts';
import { attendanceNow, linesOf, type Line } from '#lib/server/records/attendance.ts';
import { personFacts } from '#lib/server/records/facts.ts';
import { gather, type Gathered } from '#lib/server/records/gather.ts';
import { groupFacts } from '#lib/server/records/group-facts.ts';
import { sayIn } from '#lib/server/records/sentences.ts';
import { openClinic, ten, type Clinic } from '#tests/support/clinic.ts';
import { metBefore } from '#tests/support/earlier.ts';
import { withoutIds } from '#tests/support/without-ids.ts';

let clinic: Clinic;
let gathered: Gathered;
let lines: Line[];
const anas = {
	...{ cravings: 6, used: 'no', 'sleep-hours': 14, 'sleep-quality': 3, medication: 'missed-some' },
	...{ skill: 'A cold walk.', 'skill-helped': 7, homework: 'partly', gratitude: 'My sister rang' },
	...{ need: 'few-minutes', 'need-topic': 'the weekend', 'safety-hurt': 'no', 'safety-now': 'yes' },
	...{ place: '12 Elm Street', 'call-back': '555 0100', 'private-space': 'yes' }
};

beforeAll(async () => {
	clinic = await openClinic();
	const { app, maya } = clinic;
	const session = await metBefore(
		...([app, 'skills', maya, 0, checkInFields] as const),
		[
			{ name: 'Ana', client: 'ana', answers: anas },
			{
				name: 'Ben',
				client: 'ben',
				answers: { cravings: null, used: 'rather-not-say', medication: 'not-for-me', 'safety-self': null }
			}
		],
		ten
	);
	gathered = (await gather(session))!;
	lines = await linesOf(gathered);
}, 60_000);
afterAll(() => clinic.close());

function noteOf(person: string, locale: 'en' | 'es' = 'en') {
	const line = lines.find((it) => it.person === person)!;
	const facts = personFacts(gathered, line, { ...line.presence, source: 'presence' });
	return { facts, note: draftForPerson('SOAP', facts, sayIn(locale, gathered.timeZone, line.name)) };
}

test('what Ana answered is charted as she said it, each sentence with where it comes from', () => {
	const { note } = noteOf('ana');
	const { text, drafted } = sectionIn(note, 'subjective')!;
	expect(text).toBe(
		'Ana rated cravings or urges 6 of 10 (10 is very strong). ' +
			'Ana reported no use, and not acting on an urge, since the last group. ' +
			'Ana reported 14 or more hours of sleep last night. Ana rated sleep quality 3 of 10 (10 is very good). ' +
			'Ana reported missing some doses of medication. ' +
			'Ana reported using a skill since the last group: A cold walk. ' +
			'Ana rated how much the skill helped 7 of 10 (10 is very much). ' +
			'Ana reported doing part of the practice from last time. ' +
			'Ana named something good since the last group: My sister rang. ' +
			'Ana asked for a few minutes to talk. Ana wanted to talk about: the weekend. ' +
			'Ana reported being in a private space.'
	);
	expect(drafted.find(({ fact }) => fact === 'in/said cravings')!.origin).toEqual({
		...{ kind: 'check-in-said', blockId: 'in', blockTitle: 'Check-in', at: ten }
	});
});

test('of safety the note tells that it was asked; of where she was and her number nothing', () => {
	const { facts, note } = noteOf('ana');
	expect(sectionIn(note, 'objective')!.text).toContain('Ana was asked about safety at check-in.');
	expect(withoutIds(JSON.stringify([facts, note]))).not.toMatch(/Elm|555|safety-hurt|safety-now/);
});

test('that staff wrote it down is said', () => {
	expect(sectionIn(noteOf('ana').note, 'objective')!.text).toContain(
		'Staff entered the check-in answers that Ana gave in person.'
	);
	expect(JSON.stringify(noteOf('ana', 'es').note)).toContain('El equipo anotó');
});

test('a pass leaves no fact; that somebody would rather not say is what they said', () => {
	const text = sectionIn(noteOf('ben').note, 'subjective')!.text;
	expect(text).toBe(
		'Ben preferred not to say whether there was use since the last group. Ben reported that medication does not apply.'
	);
	expect(JSON.stringify(noteOf('ben').note)).not.toContain('about safety');
});

test('the group’s note names nobody and tells no answer', () => {
	const facts = groupFacts(gathered, attendanceNow(lines));
	const note = withoutIds(JSON.stringify(draftForGroup(facts, sayIn('en', gathered.timeZone, ''))));
	expect(note).toContain('Check-in');
	expect(note).not.toMatch(/Ana|Ben|craving|sleep|missed|sister|weekend|Elm|555/);
});
