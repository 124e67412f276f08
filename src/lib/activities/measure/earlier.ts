import { measures } from '#lib/measures/index.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { safetyAnswer } from '#lib/measures/safety-answer.ts';
import { score } from '#lib/measures/score.ts';

/**
 * Someone's questionnaire totals in an earlier session, by slug, on a day `YYYY-MM-DD`; null if left incomplete.
 * `safety` are their answers to the safety items.
 */
export type EarlierTotals = {
	day: string;
	totals: Record<string, number | null>;
	safety: Record<string, number | null>;
};

/** Totals of every measure with an answer; of single answers, only the safety item is passed on. */
export const totalsOf = (answers: MeasureAnswers): EarlierTotals['totals'] =>
	Object.fromEntries(
		measures
			.filter(({ items }) => items.some((item) => item.scored && (answers[item.id] ?? null) !== null))
			.map((measure) => [measure.slug, score(measure, answers).total])
	);

/** The answer to the safety item of each measure that has one; null if not answered. */
export const safetyOf = (answers: MeasureAnswers): Record<string, number | null> => {
	const answered = totalsOf(answers);
	return Object.fromEntries(
		measures.flatMap((measure) => {
			const safety = measure.slug in answered ? safetyAnswer(measure, answers) : null;
			return safety ? [[measure.slug, safety.value]] : [];
		})
	);
};

/** The latest complete totals of one measure, each with its safety item, newest first. */
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
