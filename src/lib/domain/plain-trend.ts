/** How someone's own ratings changed, in plain words. */
export const plainTrends = ['better', 'little-better', 'same', 'little-worse', 'worse'] as const;
export type PlainTrend = (typeof plainTrends)[number];

/** How many ratings are averaged at each end: a single day says little. */
const atEachEnd = 3;
/** Fractions of the range: less than the first is about the same; from the second up it is more than a little. */
const [noticed, plain] = [0.15, 0.3];

/**
 * Compares the last three ratings with the first three, oldest first, from 0 to `most`. Null with fewer than six: a
 * trend that may be chance is not reported. This is not a published measure's rule; measures have their own.
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

/** For a questionnaire where higher is worse: only a change of at least its published `points` counts; anything less is the same. */
export const changedBy = (change: number, points: number): PlainTrend =>
	Math.abs(change) < points ? 'same' : change < 0 ? 'better' : 'worse';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
