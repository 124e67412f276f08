/** What of a number a telephone dials, or null where that is too little to be one. */
export function dialable(written: string): string | null {
	const digits = written.replace(/[^\d+*#]/g, '');
	return digits.length < 3 ? null : digits;
}
