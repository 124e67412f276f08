export type Round<R> = { round: number; result: R };

/** The rounds whose result is there, the first one first. */
export const roundsOf = <R>(results: readonly (R | null | undefined)[]): Round<R>[] =>
	results.flatMap((result, at) => (result ? [{ round: at + 1, result }] : []));

/** Where each stands by its points: as many points, the same place. */
export const placesOf = (points: readonly number[]): number[] =>
	points.map((mine) => 1 + points.filter((other) => other > mine).length);
