import { factIn, type Facts } from '#lib/activities/facts.ts';
import type { Done, FactLine, FactWords } from '#lib/domain/note-facts.ts';
import { span } from '#lib/domain/note-facts.ts';
import type { Local, Locale } from '#lib/domain/worksheet.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { safetyAnswer, type SafetyAnswer } from '#lib/measures/safety-answer.ts';
import { isSkipped, rangeOf, score } from '#lib/measures/score.ts';
import { m } from '#lib/paraglide/messages.js';
import type { MeasureEvents, MeasureSlices } from './fold.ts';

type Total = {
	kind: 'measure';
	name: string;
	/** How many of the scored items have an answer. */
	answered: number;
	of: number;
	/** Null, like its band, while a scored item has no answer. */
	total: number | null;
	highest: number;
	band: Local | null;
	bandSource: string | null;
	/** The safety item's answer, beside the total; null for a questionnaire without one. */
	safety: SafetyAnswer | null;
};
type Fact =
	| Total
	/** A safety question was answered; how is for the alert to say. */
	| { kind: 'measure-safety-asked'; measure: string }
	| ({ kind: 'group-measure'; measure: string; finished: number } & Done);

/** A total with its band as the source names it; without a total, a plain statement that there is none. */
function say(fact: Total, words: FactWords): string {
	return [sayTotal(fact, words), ...(fact.safety ? saySafety(fact.safety, words) : [])].join(' ');
}

/** A pass leaves no trace; a total always includes an answer to this item, which is scored. */
function saySafety({ number, value, words: said }: SafetyAnswer, { locale }: Pick<FactWords, 'locale'>): string[] {
	if (value === null || !said) return [];
	return [m.activities_measure_note_safety({ number, value, answer: said[locale] }, { locale })];
}

function sayTotal(fact: Total, { locale }: FactWords): string {
	const { name: measure, answered, of, total, highest, band, bandSource: source } = fact;
	if (total === null) return m.activities_measure_note_incomplete({ measure, answered, of }, { locale });
	if (!band || !source) return m.activities_measure_note_total_alone({ measure, total, highest }, { locale });
	const words = band[locale].toLocaleLowerCase(locale);
	return m.activities_measure_note_total({ measure, total, highest, band: words, source }, { locale });
}

function lines(fact: Total, { locale }: FactWords): FactLine[] {
	const { name: label, total, highest, band, answered, of, safety } = fact;
	const words = { locale };
	const beside = safety ? safetyLine(label, safety, locale) : [];
	if (total === null)
		return [{ label, value: m.activities_measure_note_fact_incomplete({ answered, of }, words) }, ...beside];
	return [
		{ label, value: m.common_progress({ value: total, max: highest }, words), ...(band && { unit: band[locale] }) },
		...beside
	];
}

function safetyLine(measure: string, { number, value, words: said }: SafetyAnswer, locale: Locale): FactLine[] {
	if (value === null || !said) return [];
	const label = m.activities_measure_note_fact_item({ measure, number }, { locale });
	return [{ label, value: String(value), unit: said[locale] }];
}

export const facts: Facts<{ slug: string }, MeasureSlices, MeasureEvents, Fact> = {
	/**
	 * A questionnaire's total, or how much of it was answered. Only one single answer is stated, the safety item, beside
	 * every total so that a low total doesn't hide it. Nothing about someone who passed on everything.
	 */
	person({ block, config, seats, last }) {
		const measure = measureBySlug(config.slug);
		if (!measure) return [];
		const answers: MeasureAnswers = Object.assign({}, ...seats.map(({ slice }) => slice.answers));
		const scored = measure.items.filter((item) => item.scored && !isSkipped(item, answers));
		const answered = scored.filter((item) => (answers[item.id] ?? null) !== null).length;
		if (answered === 0) return [];
		const { total, band } = score(measure, answers);
		return [
			factIn(block, 'measure', last('measure.finished') ?? last('measure.answered'), {
				...{ kind: 'measure', name: measure.name, answered, of: scored.length },
				...{ total, highest: rangeOf(measure).most, band: band?.label ?? null, bandSource: measure.bandSource },
				safety: safetyAnswer(measure, answers)
			}),
			...(measure.items.some(({ id, safety }) => safety && (answers[id] ?? null) !== null)
				? [
						factIn(block, 'safety asked', last('measure.answered'), {
							kind: 'measure-safety-asked',
							measure: measure.name
						})
					]
				: [])
		];
	},
	group({ config, room, done }) {
		const measure = measureBySlug(config.slug)?.name;
		return measure ? { ...done, kind: 'group-measure', measure, finished: room.finished } : null;
	},
	told: {
		measure: { place: 'observed', group: 'measures', say, lines },
		'measure-safety-asked': {
			place: 'intervention',
			group: 'safety',
			say: ({ measure }, words) => m.activities_measure_note_safety_asked({ measure }, words),
			lines: ({ measure, source }, words) => [
				{
					label: m.activities_measure_note_fact_safety({ measure }, words),
					value: source.at === null ? '' : words.time(source.at)
				}
			]
		},
		'group-measure': {
			place: 'done',
			say: (fact, words) => m.activities_measure_note_group({ ...fact, ...span(fact, words) }, words)
		}
	},
	alert: m.activities_measure_note_alert
};
