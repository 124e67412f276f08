import type { Locale } from '#lib/domain/worksheet.ts';
import type { Item, Measure, MeasureAnswers } from '#lib/measures/measure.ts';
import { isSkipped } from '#lib/measures/score.ts';

/** What a phone asks: an item about safety only while somebody is there to hear the answer, or once it has one. */
export const asked = ({ items }: Measure, answers: MeasureAnswers, staffed: boolean): Item[] =>
	items.filter((item) => (!item.safety || staffed || answers[item.id] !== undefined) && !isSkipped(item, answers));

/** An item about safety is left out for now. */
export const isWaiting = (measure: Measure, items: Item[]): boolean =>
	measure.items.some((item) => item.safety && !items.includes(item));

/** The language of its texts for somebody who reads another one: that of its authors' form. */
export const wordsIn = ({ languages }: Measure, locale: Locale): Locale =>
	languages.includes(locale) ? locale : languages[0]!;

/** The first item without an answer or a pass after the one given, or else before it; null when each has one. */
export function nextOpen(items: Item[], answers: MeasureAnswers, after?: string): Item | null {
	const from = items.findIndex((item) => item.id === after) + 1;
	const others = [...items.slice(from), ...items.slice(0, from)].filter((item) => item.id !== after);
	return others.find((item) => answers[item.id] === undefined) ?? null;
}

/** An answer in the form's own words; null for a pass or none. */
export const chosenWords = (item: Item, answers: MeasureAnswers) =>
	item.choices.find((choice) => choice.score === answers[item.id])?.label ?? null;
