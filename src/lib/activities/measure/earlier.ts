import { measures } from '#lib/measures/index.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { score } from '#lib/measures/score.ts';

/** What somebody's questionnaires added up to in an earlier session, by slug, on a day `YYYY-MM-DD`; null where one was left incomplete. */
export type EarlierTotals = { day: string; totals: Record<string, number | null> };

/** Every measure that has an answer among these; no single answer goes any further. */
export const totalsOf = (answers: MeasureAnswers): EarlierTotals['totals'] =>
	Object.fromEntries(
		measures
			.filter(({ items }) => items.some((item) => item.scored && (answers[item.id] ?? null) !== null))
			.map((measure) => [measure.slug, score(measure, answers).total])
	);

/** The last few whole totals of one measure, newest first. */
export const lastTotals = (
	slug: string,
	earlier: readonly EarlierTotals[],
	most = 3
): { day: string; total: number }[] =>
	earlier
		.flatMap(({ day, totals }) => {
			const total = totals[slug];
			return total === undefined || total === null ? [] : { day, total };
		})
		.reverse()
		.slice(0, most);
