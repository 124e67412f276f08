export type Round<R> = { round: number; result: R };

/** The rounds with results, first one first. */
export const roundsOf = <R>(results: readonly (R | null | undefined)[]): Round<R>[] =>
	results.flatMap((result, at) => (result ? [{ round: at + 1, result }] : []));

/** The rank by points: equal points share a rank. */
export const placesOf = (points: readonly number[]): number[] =>
	points.map((mine) => 1 + points.filter((other) => other > mine).length);
