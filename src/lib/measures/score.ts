import type { Item, Measure, MeasureAnswers, Score } from './measure.ts';

/** Whether an answer to a safety item is to be told at once. */
export const isFlag = (item: Item, answer: number | null): boolean =>
	item.safety === true && answer !== null && answer > 0;

/**
 * The sum of the scored items. With one of them passed or missing there is no total and no band, since a lower sum would say less than it
 * seems to; a safety item counts even so.
 */
export function score(measure: Measure, answers: MeasureAnswers): Score {
	const scored = measure.items.filter((item) => item.scored);
	const given = scored.map((item) => answers[item.id] ?? null);
	const complete = given.every((answer) => answer !== null);
	const total = complete ? given.reduce<number>((sum, answer) => sum + (answer ?? 0), 0) : null;
	return {
		total,
		band: total === null ? null : (measure.bands.find((band) => total >= band.from && total <= band.to) ?? null),
		complete,
		safety: measure.items.some((item) => isFlag(item, answers[item.id] ?? null))
	};
}
