import { measures } from '#lib/measures/index.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { safetyAnswer } from '#lib/measures/safety-answer.ts';
import { score } from '#lib/measures/score.ts';

/**
 * What somebody's questionnaires added up to in an earlier session, by slug, on a day `YYYY-MM-DD`; null where one was left incomplete.
 * `safety`: what was answered to the item that asks about it.
 */
export type EarlierTotals = {
	day: string;
	totals: Record<string, number | null>;
	safety: Record<string, number | null>;
};

/** Every measure that has an answer among these; of single answers only the one about safety goes further. */
export const totalsOf = (answers: MeasureAnswers): EarlierTotals['totals'] =>
	Object.fromEntries(
		measures
			.filter(({ items }) => items.some((item) => item.scored && (answers[item.id] ?? null) !== null))
			.map((measure) => [measure.slug, score(measure, answers).total])
	);

/** For each of them that asks about safety, the answer to that; null where there is none. */
export const safetyOf = (answers: MeasureAnswers): Record<string, number | null> => {
	const answered = totalsOf(answers);
	return Object.fromEntries(
		measures.flatMap((measure) => {
			const safety = measure.slug in answered ? safetyAnswer(measure, answers) : null;
			return safety ? [[measure.slug, safety.value]] : [];
		})
	);
};

/** The last few whole totals of one measure with the safety item of each, newest first. */
export const lastTotals = (
	slug: string,
	earlier: readonly EarlierTotals[],
	most = 3
): { day: string; total: number; safety: number | null }[] =>
	earlier
		.flatMap(({ day, totals, safety }) => {
			const total = totals[slug];
			return total === undefined || total === null ? [] : { day, total, safety: safety[slug] ?? null };
		})
		.reverse()
		.slice(0, most);
