/** Where the thumb of a range stands before anybody has touched it. */
export const middleOf = (min: number, max: number, step: number): number =>
	min + Math.round((max - min) / step / 2) * step;
