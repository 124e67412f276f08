import type { Locale } from '#lib/domain/worksheet.ts';
import { getLocale } from '#lib/paraglide/runtime.js';
import { m } from '#lib/paraglide/messages.js';
import { choices, type Say } from './answer-words.ts';
import { rowOf, type AskedField, type CheckInValue, type ChoiceField, type OptionOf } from './fields.ts';
import { chosenIn, ownIn, type OwnQuestion } from './own-questions.ts';

const rather = m.activities_check_in_staff_rather_not;
const talk = { ...choices.safety, 'prefer-to-talk': m.activities_check_in_lead_safety_talk };
const answers: { [F in ChoiceField]: Record<OptionOf<F>, Say> } = {
	used: { ...choices.used, 'rather-not-say': rather },
	medication: {
		...{ yes: choices.medication.yes, 'missed-some': m.activities_check_in_staff_missed },
		...{ 'not-for-me': m.activities_check_in_staff_not_for_me, 'rather-not-say': rather }
	},
	homework: { ...choices.homework, partly: m.activities_check_in_staff_partly },
	need: {
		...{ none: m.activities_check_in_lead_need_none, 'few-minutes': m.activities_check_in_lead_need_minutes },
		'one-to-one': m.activities_check_in_lead_need_one_to_one
	},
	...{ safety: talk, 'safety-self': talk, 'safety-others': talk, 'safety-hurt': talk },
	'safety-now': { ...choices['safety-now'], 'not-sure': m.activities_check_in_staff_not_sure },
	'private-space': choices['private-space']
};

/** An answer as staff read it under its question; in the reader's language unless told otherwise. */
export function shortWords(
	field: AskedField,
	answer: CheckInValue,
	own?: readonly OwnQuestion[],
	words?: { locale: Locale }
): string {
	if (answer === null) return m.activities_lead_passed({}, words);
	if (rowOf(field).kind !== 'choice')
		return chosenIn(ownIn(own, field), answer)?.[words?.locale ?? getLocale()] ?? String(answer);
	return (answers[field as ChoiceField] as Record<string, Say>)[answer]!({}, words);
}
