import { ended, span, type Done, type FactLine, type FactWords, type Telling } from '#lib/domain/note-facts.ts';
import { listIn } from '#lib/domain/format.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { sayOfCharted, type Charted } from './chart-words.ts';
import { rowOf } from './fields.ts';
import { shortWords } from './short-words.ts';
import { headOf } from './staff-words.ts';

type Ratings = { kind: 'check-in-ratings'; mood: number | null; anxiety: number | null };
/** An answer to a question that the program wrote; `chosen` are the words of a choice, `high` is what 10 means on a scale. */
type OwnAnswer = { kind: 'check-in-own'; question: Local; value: number | string; chosen?: Local; high?: Local };
/** What somebody can deny who is asked about safety. */
export type Denied = 'thoughts' | 'self' | 'others' | 'hurt';
type Asked = 'few-minutes' | 'one-to-one';
export type CheckInFact =
	| { kind: 'check-in-finished' }
	| Ratings
	| { kind: 'check-in-word'; word: string }
	| { kind: 'check-in-goal'; goal: string }
	| OwnAnswer
	| Charted
	/** What was answered with no; whether they said they feel safe. Any other answer has its own fact, the alert it raised. */
	| { kind: 'check-in-safety-asked'; denied: Denied[]; safe: boolean }
	/** Staff wrote down what someone without a phone said. */
	| { kind: 'check-in-entered' }
	/** Some answers were given on the phone before the session. */
	| { kind: 'check-in-early' }
	| { kind: 'check-in-need'; need: Asked }
	| ({ kind: 'group-check-in'; finished: number } & Done);

const ownText = ({ chosen, value }: OwnAnswer, { locale, typed }: FactWords) =>
	chosen ? chosen[locale] : typed(String(value));

function rated({ mood, anxiety }: Ratings, { locale }: FactWords): string {
	const words = { locale };
	if (mood !== null && anxiety !== null) return m.activities_check_in_note_mood_anxiety({ mood, anxiety }, words);
	if (mood !== null) return m.activities_check_in_note_mood({ mood }, words);
	return anxiety !== null ? m.activities_check_in_note_anxiety({ anxiety }, words) : '';
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

const denials: Record<Denied, (none: object, words: { locale: FactWords['locale'] }) => string> = {
	thoughts: m.activities_check_in_note_denied_thoughts,
	self: m.activities_check_in_note_denied_self,
	others: m.activities_check_in_note_denied_others,
	hurt: m.activities_check_in_note_denied_hurt
};

function askedAboutSafety({ denied, safe }: { denied: Denied[]; safe: boolean }, words: FactWords): string {
	const list = listIn(
		denied.map((it) => denials[it]({}, words)),
		words.locale,
		'or'
	);
	return [
		denied.length
			? m.activities_check_in_note_denied({ list }, words)
			: m.activities_check_in_note_safety_asked({}, words),
		...(safe ? [m.activities_check_in_note_safe({}, words)] : [])
	].join(' ');
}

/** How a check-in reads in a note, and in short lines beside it. */
export const told: Telling<CheckInFact> = {
	'check-in-finished': {
		place: 'observed',
		group: 'attendance',
		say: (_, words) => m.activities_check_in_note_finished({}, words),
		lines: (_, words) => [
			{
				label: m.activities_check_in_note_fact_status({}, words),
				value: m.activities_check_in_note_fact_done({}, words)
			}
		]
	},
	'check-in-ratings': {
		place: 'reported',
		group: 'measures',
		say: rated,
		lines: ({ mood, anxiety }, words) => [
			...ofTen(m.activities_check_in_note_fact_mood({}, words), mood, words),
			...ofTen(m.activities_check_in_note_fact_anxiety({}, words), anxiety, words)
		]
	},
	'check-in-word': {
		place: 'reported',
		group: 'own-words',
		say: ({ word }, words) => ended(m.activities_check_in_note_word({ word: words.typed(word) }, words)),
		lines: ({ word }, words) => [{ label: m.activities_check_in_note_fact_word({}, words), value: word }]
	},
	'check-in-goal': {
		place: 'goal',
		group: 'own-words',
		say: ({ goal }, words) => ended(m.activities_check_in_note_goal({ goal: words.typed(goal) }, words)),
		lines: ({ goal }, words) => [{ label: m.activities_check_in_note_fact_goal({}, words), value: goal }]
	},
	'check-in-need': {
		place: 'reported',
		group: 'own-words',
		say: (fact, words) => need[fact.need]({}, words),
		lines: (fact, words) => [
			{ label: m.activities_check_in_note_fact_need({}, words), value: needed[fact.need]({}, words) }
		]
	},
	'check-in-said': {
		place: 'reported',
		group: ({ field }) => (rowOf(field).kind === 'scale' ? 'measures' : 'own-words'),
		say: sayOfCharted,
		lines: ({ field, value }, words) => [
			{ label: headOf(field, undefined, words), value: shortWords(field, value, undefined, words) }
		]
	},
	'check-in-own': {
		place: 'reported',
		group: ({ high }) => (high ? 'measures' : 'own-words'),
		say(fact, words) {
			const question = fact.question[words.locale];
			if (fact.high)
				return m.activities_check_in_note_own_scale(
					{ question, value: fact.value, high: fact.high[words.locale] },
					{ locale: words.locale }
				);
			return ended(m.activities_check_in_note_own({ question, text: ownText(fact, words) }, { locale: words.locale }));
		},
		lines: (fact, words) => [
			{ label: fact.question[words.locale], value: fact.chosen?.[words.locale] ?? String(fact.value) }
		]
	},
	'check-in-safety-asked': {
		place: 'intervention',
		group: 'safety',
		say: askedAboutSafety,
		lines: ({ source }, words) => [
			{ label: m.activities_check_in_note_fact_safety({}, words), value: words.time(source.at ?? 0) }
		]
	},
	'check-in-entered': {
		place: 'observed',
		group: 'attendance',
		say: (_, words) => m.activities_check_in_note_entered({}, words),
		lines: ({ source }, words) => [
			{ label: m.activities_check_in_note_fact_entered({}, words), value: words.time(source.at ?? 0) }
		]
	},
	'check-in-early': {
		place: 'observed',
		group: 'attendance',
		say: ({ source }, words) => m.activities_check_in_note_early({ time: words.time(source.at ?? 0) }, words),
		lines: ({ source }, words) => [
			{ label: m.activities_check_in_note_fact_early({}, words), value: words.time(source.at ?? 0) }
		]
	},
	'group-check-in': {
		place: 'done',
		say: (fact, words) => m.activities_check_in_note_group({ ...fact, ...span(fact, words) }, words)
	}
};
