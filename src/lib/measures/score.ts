import type { Item, Measure, MeasureAnswers, Score } from './measure.ts';

/** Whether an answer to a safety item is to be told at once. */
export const isFlag = (item: Item, answer: number | null): boolean =>
	item.safety === true && answer !== null && answer > 0;

/** The form says to go past this item with the answers given. */
export const isSkipped = ({ skipped }: Item, answers: MeasureAnswers): boolean =>
	skipped !== undefined && answers[skipped.when] === skipped.is;

/** What an item counts: its answer, or its lowest score where the form says to go past it. */
const countOf = (item: Item, answers: MeasureAnswers): number | null =>
	answers[item.id] ?? (isSkipped(item, answers) ? Math.min(...item.choices.map((choice) => choice.score)) : null);

/**
 * What the scored items add up to, by the questionnaire's own rule for those without an answer. Most have none that is sure: then there is
 * no total and no band, since a lower sum would say less than it seems to. A safety item counts even so.
 */
export function score(measure: Measure, answers: MeasureAnswers): Score {
	const scored = measure.items.filter((item) => item.scored);
	const given = scored.flatMap((item) => countOf(item, answers) ?? []);
	const open = scored.length - given.length;
	const fillsIn = measure.missing.rule === 'prorated' && open <= measure.missing.atMost && given.length > 0;
	const total = open === 0 || fillsIn ? totalOf(measure, given, scored.length) : null;
	return {
		total,
		band: total === null ? null : (measure.bands.find((band) => total >= band.from && total <= band.to) ?? null),
		complete: open === 0,
		missing: open === 0 ? 'none-missing' : total === null ? 'no-total' : 'prorated',
		safety: measure.items.some((item) => isFlag(item, answers[item.id] ?? null))
	};
}

/** A sum is a whole number also where items were filled in for; a mean has one digit after the point. */
function totalOf({ total }: Measure, given: number[], of: number): number {
	const mean = given.reduce((sum, value) => sum + value, 0) / given.length;
	return total === 'mean' ? Math.round(mean * 10) / 10 : Math.round(mean * of);
}

/** The least and the most that a whole questionnaire can add up to. */
export function rangeOf({ items, total }: Measure): { least: number; most: number } {
	const scored = items.filter((item) => item.scored).map(({ choices }) => choices.map((choice) => choice.score));
	const sum = (of: (scores: number[]) => number) => scored.reduce((all, scores) => all + of(scores), 0);
	const share = total === 'mean' ? scored.length : 1;
	return { least: sum((it) => Math.min(...it)) / share, most: sum((it) => Math.max(...it)) / share };
}
