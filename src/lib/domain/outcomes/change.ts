import type { ChangeRule, Form } from '#lib/domain/care-team/off-track.ts';

/**
 * The outcome on one questionnaire, between the first complete form and a later one. Each pair of forms is in exactly
 * one class. "Reliable": by at least the published points, which is more than measurement error. "Recovery": from a
 * case at the start to below the cutoff.
 */
export const outcomeClasses = [
	'reliable-recovery',
	'recovery',
	'reliable-improvement',
	'no-reliable-change',
	'not-a-case',
	'reliable-deterioration'
] as const;
export type OutcomeClass = (typeof outcomeClasses)[number];

/** Two totals on one questionnaire; on all that have a rule, higher is worse. */
export type Pair = { first: number; now: number };

/**
 * Reliable deterioration is reported wherever someone started, and so is reliable improvement. `not-a-case`: started
 * below the cutoff with no reliable change since, so recovery doesn't apply.
 */
export function classOf({ first, now }: Pair, { points, caseFrom }: ChangeRule): OutcomeClass {
	const by = now - first;
	if (by >= points) return 'reliable-deterioration';
	const recovered = first >= caseFrom && now < caseFrom;
	if (by <= -points) return recovered ? 'reliable-recovery' : 'reliable-improvement';
	if (recovered) return 'recovery';
	return first < caseFrom ? 'not-a-case' : 'no-reliable-change';
}

/** A case at the start whose total is now half or less. */
export const isResponse = ({ first, now }: Pair, { caseFrom }: ChangeRule): boolean =>
	first >= caseFrom && 2 * now <= first;

/** By questionnaire, the total below which someone who started as a case is in remission; none if there is no accepted cutoff. */
export const remissionBelow: Partial<Record<string, number>> = { 'phq-9': 5 };

export const isRemission = (slug: string, { first, now }: Pair, { caseFrom }: ChangeRule): boolean => {
	const below = remissionBelow[slug];
	return below !== undefined && first >= caseFrom && now < below;
};

/** `null`: no reliable change since the first complete form. */
export type Mark = 'better' | 'worse' | null;
export type Marked = { index: number; day: string; total: number; by: number; mark: Mark };

/**
 * The complete forms, oldest first, each compared with the first. An unfinished form has no total, so it is neither
 * marked nor used as the baseline. Without a published rule nothing is marked.
 */
export function marksOf(forms: readonly Form[], rule: ChangeRule | null): Marked[] {
	const whole = forms.flatMap(({ day, total }, index) => (total === null ? [] : [{ index, day, total }]));
	const first = whole[0]?.total ?? 0;
	return whole.map((form) => {
		const by = form.total - first;
		const mark = !rule ? null : by <= -rule.points ? 'better' : by >= rule.points ? 'worse' : null;
		return { ...form, by, mark };
	});
}

/** The first complete form against the latest; null if there are fewer than two. */
export function pairOf(forms: readonly Form[]): Pair | null {
	const totals = forms.flatMap(({ total }) => total ?? []);
	return totals.length < 2 ? null : { first: totals[0]!, now: totals.at(-1)! };
}
