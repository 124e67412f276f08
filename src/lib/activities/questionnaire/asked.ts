import type { Locale } from '#lib/domain/worksheet.ts';
import type { Item, Measure, MeasureAnswers } from '#lib/measures/measure.ts';
import { isSkipped } from '#lib/measures/score.ts';

/** The items a phone asks: one about safety only while someone is there to see the answer, or if it already has one. */
export const asked = ({ items }: Measure, answers: MeasureAnswers, staffed: boolean): Item[] =>
	items.filter((item) => (!item.safety || staffed || answers[item.id] !== undefined) && !isSkipped(item, answers));

/** An item about safety is left out for now. */
export const isWaiting = (measure: Measure, items: Item[]): boolean =>
	measure.items.some((item) => item.safety && !items.includes(item));

/** The language of its text for readers of another one: that of its authors' form. */
export const wordsIn = ({ languages }: Measure, locale: Locale): Locale =>
	languages.includes(locale) ? locale : languages[0]!;

/** The next item without an answer or pass after the given one, or else before it; null if all have one. */
export function nextOpen(items: Item[], answers: MeasureAnswers, after?: string): Item | null {
	const from = items.findIndex((item) => item.id === after) + 1;
	const others = [...items.slice(from), ...items.slice(0, from)].filter((item) => item.id !== after);
	return others.find((item) => answers[item.id] === undefined) ?? null;
}

/** An answer in the form's own words; null for a pass or no answer. */
export const chosenWords = (item: Item, answers: MeasureAnswers) =>
	item.choices.find((choice) => choice.score === answers[item.id])?.label ?? null;
