import { listIn } from '#lib/domain/format.ts';
import type { AnyFact, Fact, Say } from '#lib/domain/note-facts.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayOfCheckIn } from './check-in-sentences.ts';
import { sayOfSafety } from './safety-sentences.ts';
import { dateAt, timeAt } from './time-of-day.ts';

type Of<K extends AnyFact['kind']> = Extract<AnyFact, { kind: K }>;

/** Facts in full, neutral sentences of the staff member's language, at the clock of the program. `name` is the note's own person. */
export function sayIn(locale: Locale, timeZone: string, name: string): Say {
	const words = { locale };
	const time = (at: number) => timeAt(at, timeZone, locale);
	const span = (fact: { from: number; to: number }) => ({ from: time(fact.from), to: time(fact.to) });
	const say = (fact: Fact): string => {
		switch (fact.kind) {
			case 'attendance':
				return attended(fact, name, time, words);
			case 'check-in-finished':
				return m.activities_check_in_note_finished({ name }, words);
			case 'check-in-ratings':
				return rated(fact, name, words);
			case 'check-in-word':
				return m.activities_check_in_note_word({ name, word: fact.word }, words);
			case 'check-in-goal':
				return m.activities_check_in_note_goal({ name, goal: open(fact.goal) }, words);
			case 'check-in-need':
				return fact.need === 'none' ? '' : need[fact.need]({ name }, words);
			case 'check-in-said':
				return sayOfCheckIn(fact, name, locale);
			case 'check-in-safety-asked':
				return m.activities_check_in_note_safety_asked({ name }, words);
			case 'check-in-entered':
				return m.activities_check_in_note_entered({ name }, words);
			case 'safety':
				return sayOfSafety(fact, name, timeZone, locale);
			case 'activity':
				return m.activities_worksheet_note_led({ name, title: fact.title[locale], ...span(fact) }, words);
			case 'worksheet': {
				const say = fact.finished ? m.activities_worksheet_note_finished : m.activities_worksheet_note_steps;
				return say({ name, title: fact.title[locale], done: fact.done, of: fact.of }, words);
			}
			case 'rating':
				return pair(fact, locale);
			case 'measure':
				return measured(fact, name, locale);
			case 'take-away':
				return m.activities_closing_note_take_away({ name, text: open(fact.text) }, words);
			case 'homework':
				return homework(fact, name, locale);
			case 'session': {
				const { startedAt, endedAt, minutes } = fact;
				const date = dateAt(startedAt, timeZone, locale);
				return m.record_say_session({ date, from: time(startedAt), to: time(endedAt), minutes }, words);
			}
			case 'present':
				return (fact.guests ? m.record_say_present_guests : m.record_say_present)(fact, words);
			case 'facilitators':
				return m.record_say_facilitators({ names: listIn(fact.names, locale) }, words);
			case 'topic':
				return m.record_say_topic({ titles: fact.titles.join('; ') }, words);
			case 'block':
				return m.record_say_block({ ...fact, ...span(fact) }, words);
			case 'group-check-in':
				return m.activities_check_in_note_group({ ...fact, ...span(fact) }, words);
			case 'group-worksheet':
				return m.activities_worksheet_note_group({ ...fact, ...span(fact), worksheet: fact.worksheet[locale] }, words);
			case 'group-measure':
				return m.activities_measure_note_group({ ...fact, ...span(fact) }, words);
			case 'group-closing':
				return m.activities_closing_note_group(
					{ ...fact, ...span(fact), homework: open(fact.homework[locale]) },
					words
				);
		}
	};
	return { locale, fact: say };
}

type Words = { locale: Locale };

const need = {
	'few-minutes': m.activities_check_in_note_need_few_minutes,
	'one-to-one': m.activities_check_in_note_need_one_to_one
};

/** As a part of a sentence that has its own full stop. */
const open = (text: string) => text.replace(/[.\s]+$/, '');

function attended(fact: Of<'attendance'>, name: string, time: (at: number) => string, words: Words): string {
	const { minutes, of, lateMinutes, earlyMinutes, outMinutes } = fact;
	const span = { name, minutes, of, from: time(fact.arrivedAt), to: time(fact.leftAt) };
	const all = minutes === of ? m.record_say_attended_whole(span, words) : m.record_say_attended(span, words);
	return [
		all,
		lateMinutes ? m.record_say_late({ name, minutes: lateMinutes }, words) : '',
		earlyMinutes ? m.record_say_early({ name, minutes: earlyMinutes }, words) : '',
		outMinutes ? m.record_say_out({ name, minutes: outMinutes }, words) : ''
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

function rated({ mood, anxiety }: Of<'check-in-ratings'>, name: string, words: Words): string {
	if (mood !== null && anxiety !== null) return m.activities_check_in_note_mood_anxiety({ name, mood, anxiety }, words);
	if (mood !== null) return m.activities_check_in_note_mood({ name, mood }, words);
	return anxiety !== null ? m.activities_check_in_note_anxiety({ name, anxiety }, words) : '';
}

function pair({ title, name, before, after, min, max }: Of<'rating'>, locale: Locale): string {
	const given = { what: name[locale], title: title[locale], min, max };
	if (before !== null && after !== null) {
		const say = before === after ? m.activities_note_rating_same : m.activities_note_rating;
		return say({ ...given, before, after }, { locale });
	}
	if (before !== null) return m.activities_note_rating_before({ ...given, before }, { locale });
	return after !== null ? m.activities_note_rating_after({ ...given, after }, { locale }) : '';
}

/** A total with the band as its source names it; without a total, plainly that there is none. */
function measured(fact: Of<'measure'>, name: string, locale: Locale): string {
	const { name: measure, answered, of, total, highest, band, bandSource: source } = fact;
	if (total === null || !band) return m.activities_measure_note_incomplete({ name, measure, answered, of }, { locale });
	const words = band[locale].toLocaleLowerCase(locale);
	return m.activities_measure_note_total({ name, measure, total, highest, band: words, source }, { locale });
}

function homework(fact: Of<'homework'>, name: string, locale: Locale): string {
	const given = { name, homework: open(fact.homework[locale]) };
	if (fact.as === 'changed')
		return m.activities_closing_note_homework_changed({ ...given, instead: open(fact.instead ?? '') }, { locale });
	return (
		fact.as === 'accepted' ? m.activities_closing_note_homework_accepted : m.activities_closing_note_homework_declined
	)(given, { locale });
}
