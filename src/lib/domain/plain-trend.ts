/** How somebody's own ratings changed, as a person would say it. */
export const plainTrends = ['better', 'little-better', 'same', 'little-worse', 'worse'] as const;
export type PlainTrend = (typeof plainTrends)[number];

/** Ratings at either end that are taken together: one day alone says little. */
const atEachEnd = 3;
/** Parts of the whole range: a smaller difference is about the same, and from the second on it is more than a little. */
const [noticed, plain] = [0.15, 0.3];

/**
 * The last three ratings against the first three, oldest first, from 0 to `most`. Null while there are fewer than six: nothing is said of a
 * trend that may be chance. No rule of a published measure; those have their own.
 */
export function plainTrend(ratings: readonly number[], most: number, higher: 'better' | 'worse'): PlainTrend | null {
	if (ratings.length < 2 * atEachEnd) return null;
	const change = mean(ratings.slice(-atEachEnd)) - mean(ratings.slice(0, atEachEnd));
	const part = Math.abs(change) / most;
	if (part < noticed) return 'same';
	const isBetter = change > 0 === (higher === 'better');
	if (part < plain) return isBetter ? 'little-better' : 'little-worse';
	return isBetter ? 'better' : 'worse';
}

/** A questionnaire of which more is harder: only as many points as its own published rule counts are a change, and anything less is the same. */
export const changedBy = (change: number, points: number): PlainTrend =>
	Math.abs(change) < points ? 'same' : change < 0 ? 'better' : 'worse';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
