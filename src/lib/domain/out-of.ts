/** The total of a count: everyone who is here, plus those who answered and have left. */
export const outOf = (present: readonly string[], answered: readonly string[]): number =>
	new Set([...present, ...answered]).size;
