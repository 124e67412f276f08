import type { ChangeRule, Form } from '#lib/domain/care-team/off-track.ts';
import { leastPeople } from './weeks.ts';

/** First against latest whole form of one questionnaire, of everybody who has two. */
export type Outcome = {
	/** Who is or was in the program in this time, and who of them was measured twice: no outcome without both. */
	people: number;
	measured: number;
	/** Null while fewer than five people were measured twice. */
	found: {
		/** Means, to one digit. */
		first: number;
		now: number;
		/** By the published rule; null where there is none. */
		changes: { better: number; same: number; worse: number } | null;
	} | null;
};

export function outcomeOf(forms: readonly (readonly Form[])[], people: number, rule: ChangeRule | null): Outcome {
	const pairs = forms.flatMap((own) => {
		const totals = own.flatMap(({ total }) => total ?? []);
		return totals.length < 2 ? [] : [{ first: totals[0]!, now: totals.at(-1)! }];
	});
	const measured = pairs.length;
	if (measured < leastPeople) return { people, measured, found: null };
	const mean = (of: (pair: (typeof pairs)[number]) => number) =>
		Math.round((10 * pairs.reduce((sum, pair) => sum + of(pair), 0)) / measured) / 10;
	const count = (fits: (change: number) => boolean) => pairs.filter(({ first, now }) => fits(now - first)).length;
	const changes = rule && {
		better: count((change) => change <= -rule.points),
		same: count((change) => Math.abs(change) < rule.points),
		worse: count((change) => change >= rule.points)
	};
	return { people, measured, found: { first: mean(({ first }) => first), now: mean(({ now }) => now), changes } };
}
