import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import {
	rowOf,
	type AskedField,
	type CheckInValue,
	type ChoiceField,
	type OptionOf,
	type ScaleField
} from './fields.ts';
import { chosenIn, ownIn, type OwnQuestion } from './own-questions.ts';

export type Say = (given?: object, words?: { locale: Locale }) => string;

/** What both ends of a scale mean, so that its direction is never in doubt. */
export const ends: Record<ScaleField, { low: Say; high: Say }> = {
	mood: { low: m.activities_check_in_mood_low, high: m.activities_check_in_mood_high },
	anxiety: { low: m.activities_check_in_anxiety_low, high: m.activities_check_in_anxiety_high },
	cravings: { low: m.activities_check_in_cravings_low, high: m.activities_check_in_cravings_high },
	'sleep-hours': { low: m.activities_check_in_sleep_hours_low, high: m.activities_check_in_sleep_hours_high },
	'sleep-quality': { low: m.activities_check_in_sleep_quality_low, high: m.activities_check_in_sleep_quality_high },
	'skill-helped': { low: m.activities_check_in_skill_helped_low, high: m.activities_check_in_skill_helped_high }
};

const yes = m.activities_check_in_yes;
const no = m.activities_check_in_no;
const notSaid = m.activities_check_in_rather_not;
const thoughts = { no: m.activities_check_in_safety_no, yes: m.activities_check_in_safety_yes };
const talk = { ...thoughts, 'prefer-to-talk': m.activities_check_in_safety_talk };
export const choices: { [F in ChoiceField]: Record<OptionOf<F>, Say> } = {
	used: { no, yes, 'rather-not-say': notSaid },
	medication: {
		...{ yes, 'missed-some': m.activities_check_in_medication_missed },
		...{ 'not-for-me': m.activities_check_in_medication_not_for_me, 'rather-not-say': notSaid }
	},
	homework: { yes, partly: m.activities_check_in_homework_partly, no },
	need: {
		...{ none: m.activities_check_in_need_none, 'few-minutes': m.activities_check_in_need_few },
		'one-to-one': m.activities_check_in_need_one
	},
	...{ safety: talk, 'safety-self': talk, 'safety-others': talk, 'safety-hurt': talk },
	'safety-now': { yes, 'not-sure': m.activities_check_in_safety_not_sure, no },
	'private-space': { yes, no }
};

/** An answer as its owner reads it. */
export function answerWords(field: AskedField, answer: CheckInValue | undefined, own?: readonly OwnQuestion[]): string {
	if (answer === undefined) return m.activities_not_answered();
	if (answer === null) return m.activities_check_in_passed();
	const row = rowOf(field);
	if (row.kind === 'choice') return (choices[field as ChoiceField] as Record<string, Say>)[answer]!();
	if (row.kind === 'text') return chosenIn(ownIn(own, field), answer)?.[getLocale()] ?? String(answer);
	if (field === 'sleep-hours') return m.activities_check_in_hours({ value: answer });
	return m.activities_check_in_rating({ value: answer });
}
