import { clause, span, type Done, type FactLine, type FactWords, type Telling } from '#lib/domain/note-facts.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayOfCharted, type Charted } from './chart-words.ts';
import { shortWords } from './short-words.ts';
import { headOf } from './staff-words.ts';

type Ratings = { kind: 'check-in-ratings'; mood: number | null; anxiety: number | null };
type Asked = 'few-minutes' | 'one-to-one';
export type CheckInFact =
	| { kind: 'check-in-finished' }
	| Ratings
	| { kind: 'check-in-word'; word: string }
	| { kind: 'check-in-goal'; goal: string }
	| Charted
	/** Of the answers a note tells nothing; an alert they raised has its own fact. */
	| { kind: 'check-in-safety-asked' }
	/** Staff wrote down what someone without a phone said. */
	| { kind: 'check-in-entered' }
	| { kind: 'check-in-need'; need: Asked }
	| ({ kind: 'group-check-in'; finished: number } & Done);

function rated({ mood, anxiety }: Ratings, { name, locale }: FactWords): string {
	const words = { locale };
	if (mood !== null && anxiety !== null) return m.activities_check_in_note_mood_anxiety({ name, mood, anxiety }, words);
	if (mood !== null) return m.activities_check_in_note_mood({ name, mood }, words);
	return anxiety !== null ? m.activities_check_in_note_anxiety({ name, anxiety }, words) : '';
}

const ofTen = (label: string, value: number | null, words: FactWords): FactLine[] =>
	value === null ? [] : [{ label, value: m.activities_check_in_note_fact_of_ten({ value }, words) }];

const need = {
	'few-minutes': m.activities_check_in_note_need_few_minutes,
	'one-to-one': m.activities_check_in_note_need_one_to_one
};
const needed = {
	'few-minutes': m.activities_check_in_note_fact_need_few_minutes,
	'one-to-one': m.activities_check_in_note_fact_need_one_to_one
};

/** How a check-in reads in a note, and in short lines beside it. */
export const told: Telling<CheckInFact> = {
	'check-in-finished': {
		place: 'observed',
		say: (_, words) => m.activities_check_in_note_finished({ name: words.name }, words),
		lines: (_, words) => [
			{
				label: m.activities_check_in_note_fact_status({}, words),
				value: m.activities_check_in_note_fact_done({}, words)
			}
		]
	},
	'check-in-ratings': {
		place: 'reported',
		say: rated,
		lines: ({ mood, anxiety }, words) => [
			...ofTen(m.activities_check_in_note_fact_mood({}, words), mood, words),
			...ofTen(m.activities_check_in_note_fact_anxiety({}, words), anxiety, words)
		]
	},
	'check-in-word': {
		place: 'reported',
		say: ({ word }, words) => m.activities_check_in_note_word({ name: words.name, word }, words),
		lines: ({ word }, words) => [{ label: m.activities_check_in_note_fact_word({}, words), value: word }]
	},
	'check-in-goal': {
		place: 'goal',
		say: ({ goal }, words) => m.activities_check_in_note_goal({ name: words.name, goal: clause(goal) }, words),
		lines: ({ goal }, words) => [{ label: m.activities_check_in_note_fact_goal({}, words), value: goal }]
	},
	'check-in-need': {
		place: 'reported',
		say: (fact, words) => need[fact.need]({ name: words.name }, words),
		lines: (fact, words) => [
			{ label: m.activities_check_in_note_fact_need({}, words), value: needed[fact.need]({}, words) }
		]
	},
	'check-in-said': {
		place: 'reported',
		say: (fact, words) => sayOfCharted(fact, words.name, words.locale),
		lines: ({ field, value }, words) => [{ label: headOf(field, words), value: shortWords(field, value, words) }]
	},
	'check-in-safety-asked': {
		place: 'intervention',
		say: (_, words) => m.activities_check_in_note_safety_asked({ name: words.name }, words),
		lines: ({ source }, words) => [
			{ label: m.activities_check_in_note_fact_safety({}, words), value: words.time(source.at ?? 0) }
		]
	},
	'check-in-entered': {
		place: 'observed',
		say: (_, words) => m.activities_check_in_note_entered({ name: words.name }, words),
		lines: ({ source }, words) => [
			{ label: m.activities_check_in_note_fact_entered({}, words), value: words.time(source.at ?? 0) }
		]
	},
	'group-check-in': {
		place: 'done',
		say: (fact, words) => m.activities_check_in_note_group({ ...fact, ...span(fact, words) }, words)
	}
};
