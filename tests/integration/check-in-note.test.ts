import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkInFields } from '#lib/activities/check-in/fields.ts';
import { draftForGroup, draftForPerson } from '#lib/domain/note-draft.ts';
import { sectionIn } from '#lib/domain/note.ts';
import { attendanceNow, linesOf, type Line } from '#lib/server/records/attendance.ts';
import { personFacts } from '#lib/server/records/facts.ts';
import { gather, type Gathered } from '#lib/server/records/gather.ts';
import { groupFacts } from '#lib/server/records/group-facts.ts';
import { toldOf } from '#lib/server/records/drafts.ts';
import { nobody, sayIn } from '#lib/server/records/sentences.ts';
import { openClinic, ten, type Clinic } from '#tests/support/clinic.ts';
import { metBefore } from '#tests/support/earlier.ts';
import { withoutIds } from '#tests/support/without-ids.ts';

let clinic: Clinic;
let gathered: Gathered;
let lines: Line[];
const anas = {
	...{ cravings: 6, used: 'no', 'sleep-hours': 14, 'sleep-quality': 3, medication: 'missed-some' },
	...{
		skill: 'A cold walk.',
		'skill-helped': 7,
		homework: 'partly',
		gratitude: 'My sister rang, and ben whitlock too!'
	},
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
	return {
		facts,
		note: draftForPerson('SOAP', facts, sayIn(locale, gathered.timeZone, toldOf(gathered, lines, line)))
	};
}

test('what Ana answered is charted as she said it, each sentence with where it comes from', () => {
	const { note } = noteOf('ana');
	const { text, drafted } = sectionIn(note, 'subjective')!;
	expect(text).toBe(
		'Denied use, and denied acting on an urge, since the last group. Reported missing some doses of medication. ' +
			'Reported using a skill since the last group: “A cold walk.” ' +
			'Reported doing part of the practice from last time. ' +
			'Named something good since the last group: “My sister rang, and [another member] too!” ' +
			'Asked for a few minutes to talk. Wanted to talk about “the weekend”. ' +
			'Reported being in a private space.\n\n' +
			'Rated cravings or urges 6 of 10 (10 is very strong). ' +
			'Reported 14 or more hours of sleep last night. Rated sleep quality 3 of 10 (10 is very good). ' +
			'Rated how much the skill helped 7 of 10 (10 is very much).'
	);
	expect(drafted.find(({ fact }) => fact === 'in/said cravings')!.origin).toEqual({
		...{ kind: 'check-in-said', blockId: 'in', blockTitle: 'Check-in', at: ten }
	});
});

test('of safety the note tells that it was asked and what was denied; of where she was and her number nothing', () => {
	const { facts, note } = noteOf('ana');
	expect(sectionIn(note, 'objective')!.text).toContain(
		'Asked about safety at check-in, denied self-harm since the last group. Reported feeling safe to be in the group.'
	);
	expect(withoutIds(JSON.stringify([facts, note]))).not.toMatch(/Elm|555|safety-hurt|safety-now/);
});

test('that staff wrote it down is said', () => {
	expect(sectionIn(noteOf('ana').note, 'objective')!.text).toContain(
		'Staff entered the check-in answers given in person.'
	);
	expect(JSON.stringify(noteOf('ana', 'es').note)).toContain('El equipo anotó');
});

test('a pass leaves no fact; that somebody would rather not say is what they said', () => {
	const text = sectionIn(noteOf('ben').note, 'subjective')!.text;
	expect(text).toBe(
		'Preferred not to say whether there was use since the last group. Reported that medication does not apply.'
	);
	expect(JSON.stringify(noteOf('ben').note)).not.toContain('about safety');
	expect(sectionIn(noteOf('ben').note, 'objective')!.text).toContain('Safety: not assessed.');
});

test('the group’s note names nobody and tells no answer', () => {
	const facts = groupFacts(gathered, attendanceNow(lines));
	const note = withoutIds(JSON.stringify(draftForGroup(facts, sayIn('en', gathered.timeZone, nobody))));
	expect(note).toContain('Check-in');
	expect(note).not.toMatch(/Ana|Ben|craving|sleep|missed|sister|weekend|Elm|555/);
});
