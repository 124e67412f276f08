/** The denominator of a count: everyone present, plus those who answered and have left. */
export const outOf = (present: readonly string[], answered: readonly string[]): number =>
	new Set([...present, ...answered]).size;
