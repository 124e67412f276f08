/** The part of a number that a phone can dial, or null if it is too short to be one. */
export function dialable(written: string): string | null {
	const digits = written.replace(/[^\d+*#]/g, '');
	return digits.length < 3 ? null : digits;
}
