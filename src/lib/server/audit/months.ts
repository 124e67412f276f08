/** A month is `2027-03`. */
export const isMonth = (text: string | null): text is string => /^20\d\d-(0[1-9]|1[0-2])$/.test(text ?? '');

/** The month this many months later, or earlier. */
export const monthsFrom = (month: string, distance: number): string => {
	const [year, number] = month.split('-').map(Number);
	return new Date(Date.UTC(year!, number! - 1 + distance)).toISOString().slice(0, 7);
};

/** The first and last day of a month. */
export const daysOf = (month: string): { from: string; to: string } => {
	const next = Date.parse(`${monthsFrom(month, 1)}-01`);
	return { from: `${month}-01`, to: new Date(next - 86_400_000).toISOString().slice(0, 10) };
};
