import type { Local } from '#lib/domain/worksheet.ts';
import type { Measure, MeasureAnswers } from './measure.ts';

/**
 * The answer to a questionnaire's safety item, to stand beside its total: a low total must not hide it. `number` counts from 1, as on the
 * form; `value` is null where there is no answer, which is not a "no" (R20).
 */
export type SafetyAnswer = { number: number; value: number | null; words: Local | null };

/** Null for a questionnaire without such an item. */
export function safetyAnswer({ items }: Measure, answers: MeasureAnswers): SafetyAnswer | null {
	const index = items.findIndex((item) => item.safety);
	const item = items[index];
	if (!item) return null;
	const value = answers[item.id] ?? null;
	return { number: index + 1, value, words: item.choices.find(({ score }) => score === value)?.label ?? null };
}
