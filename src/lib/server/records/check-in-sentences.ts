import { rowOf } from '#lib/activities/check-in/fields.ts';
import type { ChartedField, PersonFact } from '#lib/domain/note-facts.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

type Said = Extract<PersonFact, { kind: 'check-in-said' }>;
type Given = { name: string; value: number | string; text: string };
type Say = (given: Given, words: { locale: Locale }) => string;

/** An answer as clinicians chart it, by what was answered where it was a choice. */
const says: Record<ChartedField, Say | Record<string, Say>> = {
	cravings: m.activities_check_in_note_cravings,
	used: {
		yes: m.activities_check_in_note_used_yes,
		no: m.activities_check_in_note_used_no,
		'rather-not-say': m.activities_check_in_note_used_declined
	},
	'sleep-hours': (given, words) => {
		const row = rowOf('sleep-hours');
		const isMost = row.kind === 'scale' && given.value === row.max;
		return (isMost ? m.activities_check_in_note_sleep_hours_most : m.activities_check_in_note_sleep_hours)(
			given,
			words
		);
	},
	'sleep-quality': m.activities_check_in_note_sleep_quality,
	medication: {
		yes: m.activities_check_in_note_medication_yes,
		'missed-some': m.activities_check_in_note_medication_missed,
		'not-for-me': m.activities_check_in_note_medication_not_for_me,
		'rather-not-say': m.activities_check_in_note_medication_declined
	},
	skill: m.activities_check_in_note_skill,
	'skill-helped': m.activities_check_in_note_skill_helped,
	homework: {
		yes: m.activities_check_in_note_homework_yes,
		partly: m.activities_check_in_note_homework_partly,
		no: m.activities_check_in_note_homework_no
	},
	gratitude: m.activities_check_in_note_gratitude,
	'need-topic': m.activities_check_in_note_need_topic,
	'private-space': { yes: m.activities_check_in_note_private_yes, no: m.activities_check_in_note_private_no }
};

export function sayOfCheckIn({ field, value }: Said, name: string, locale: Locale): string {
	const say = says[field];
	const given = { name, value, text: String(value).replace(/[.\s]+$/, '') };
	return (typeof say === 'function' ? say : say[value]!)(given, { locale });
}
