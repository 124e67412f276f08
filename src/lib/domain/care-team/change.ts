/** From the first value to the last; `by` is null with only one value, and the result is null with none. */
export function changeOf(values: readonly (number | null)[]): { first: number; now: number; by: number | null } | null {
	const known = values.filter((value) => value !== null);
	const [first, now] = [known[0], known.at(-1)];
	if (first === undefined || now === undefined) return null;
	return { first, now, by: known.length > 1 ? now - first : null };
}

/** `+4`, `−4`, `0`. */
export const signedChange = (by: number): string => (by > 0 ? `+${by}` : String(by).replace('-', '−'));
