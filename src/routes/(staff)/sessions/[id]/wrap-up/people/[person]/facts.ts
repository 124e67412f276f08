import { shortWords } from '#lib/activities/check-in/StaffAnswers.svelte';
import { headOf } from '#lib/activities/check-in/StaffWords.svelte';
import type { Meeting } from '#lib/domain/attendance.ts';
import type { Fact, PersonFact } from '#lib/domain/note-facts.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { attendedWords } from '#lib/pages/record/words.ts';
import { timeWords } from '#lib/pages/when.ts';

export type Told = { label: string; value: string; unit?: string };

const need = {
	none: () => '',
	'few-minutes': m.activities_check_in_note_fact_need_few_minutes,
	'one-to-one': m.activities_check_in_note_fact_need_one_to_one
};
const replied = {
	accepted: m.activities_closing_note_fact_homework_accepted,
	changed: m.activities_closing_note_fact_homework_changed,
	declined: m.activities_closing_note_fact_homework_declined
};
const ofTen = (label: string, value: number | null): Told[] =>
	value === null ? [] : [{ label, value: m.activities_check_in_note_fact_of_ten({ value }) }];

/** A fact as short lines beside the note: a label, a value, its unit. */
export function told(fact: Fact<PersonFact>, meeting: Meeting, timeZone: string, locale: Locale): Told[] {
	const span = (from: number, to: number) => ({ from: timeWords(from, timeZone), to: timeWords(to, timeZone) });
	switch (fact.kind) {
		case 'attendance':
			return [
				{ label: attendedWords(fact, meeting), value: m.record_bar_span(span(fact.arrivedAt, fact.leftAt)) },
				{ label: m.record_change_minutes(), value: m.common_progress({ value: fact.minutes, max: fact.of }) }
			];
		case 'check-in-finished':
			return [{ label: m.activities_check_in_note_fact_status(), value: m.activities_check_in_note_fact_done() }];
		case 'check-in-ratings':
			return [
				...ofTen(m.activities_check_in_note_fact_mood(), fact.mood),
				...ofTen(m.activities_check_in_note_fact_anxiety(), fact.anxiety)
			];
		case 'check-in-word':
			return [{ label: m.activities_check_in_note_fact_word(), value: fact.word }];
		case 'check-in-goal':
			return [{ label: m.activities_check_in_note_fact_goal(), value: fact.goal }];
		case 'check-in-need':
			return [{ label: m.activities_check_in_note_fact_need(), value: need[fact.need]() }];
		case 'check-in-said':
			return [{ label: headOf(fact.field), value: shortWords(fact.field, fact.value) }];
		case 'check-in-safety-asked':
			return [{ label: m.activities_check_in_note_fact_safety(), value: timeWords(fact.source.at ?? 0, timeZone) }];
		case 'check-in-entered':
			return [{ label: m.activities_check_in_note_fact_entered(), value: timeWords(fact.source.at ?? 0, timeZone) }];
		case 'safety':
			return fact.told === 'raised'
				? [{ label: m.record_fact_safety(), value: timeWords(fact.at, timeZone) }]
				: [{ label: m.record_fact_safety_found(), value: fact.name }];
		case 'activity':
			return [{ label: fact.title[locale], value: m.activities_worksheet_note_fact_present(span(fact.from, fact.to)) }];
		case 'worksheet': {
			const say = fact.finished ? m.activities_worksheet_note_fact_finished : m.activities_worksheet_note_fact_steps;
			return [{ label: m.activities_worksheet_note_fact_progress(), value: say({ done: fact.done, of: fact.of }) }];
		}
		case 'measure': {
			const { name: label, total, highest, band, answered, of } = fact;
			if (total === null || !band)
				return [{ label, value: m.activities_measure_note_fact_incomplete({ answered, of }) }];
			return [{ label, value: m.common_progress({ value: total, max: highest }), unit: band[locale] }];
		}
		case 'take-away':
			return [{ label: m.activities_closing_note_fact_take_away(), value: fact.text }];
		case 'homework': {
			const value = fact.instead ?? fact.homework[locale];
			return [{ label: m.activities_closing_note_fact_homework(), value, unit: replied[fact.as]() }];
		}
		case 'rating': {
			const { name, before, after, min, max } = fact;
			const unit = m.activities_note_fact_scale({ min, max });
			const label = name[locale].charAt(0).toUpperCase() + name[locale].slice(1);
			if (before !== null && after !== null)
				return [{ label, value: m.activities_note_fact_change({ before, after }), unit }];
			if (before !== null) return [{ label, value: m.activities_note_fact_only_before({ before }), unit }];
			return after === null ? [] : [{ label, value: m.activities_note_fact_only_after({ after }), unit }];
		}
	}
}
