import { ended, type FactWords } from '#lib/domain/note-facts.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { checkInFields, rowOf, type CheckInField, type FieldOf } from './fields.ts';

/** These have facts of their own. */
const own = ['mood', 'anxiety', 'word', 'goal', 'need'] as const;
/** Answers that are charted as given. Locations and phone numbers are not. */
export type ChartedField = Exclude<FieldOf<{ keep: 'note' }>, (typeof own)[number]>;

const isOwn = (field: CheckInField) => (own as readonly CheckInField[]).includes(field);
export const charted: ChartedField[] = checkInFields.filter(
	(field): field is ChartedField => rowOf(field).keep === 'note' && !isOwn(field)
);

type Given = { value: number | string; text: string };
type Say = (given: Given, words: { locale: Locale }) => string;

/** Words an answer as clinicians chart it, per option for a choice. The types ensure that every option has a sentence. */
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

export type Charted = { kind: 'check-in-said'; field: ChartedField; value: number | string };

export function sayOfCharted({ field, value }: Charted, { locale, typed }: FactWords): string {
	const say = says[field];
	const given = { value, text: typed(String(value)) };
	const sentence = (typeof say === 'function' ? say : say[value]!)(given, { locale });
	return rowOf(field).kind === 'text' ? ended(sentence) : sentence;
}
