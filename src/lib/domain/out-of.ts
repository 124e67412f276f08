/** Out of how many: everybody who is here, and whoever answered and is not here anymore. Nobody else is waited for. */
export const outOf = (present: readonly string[], answered: readonly string[]): number =>
	new Set([...present, ...answered]).size;
