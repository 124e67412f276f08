/** Minimum years a minor's record is kept after the 18th birthday: APA record keeping guideline 7. */
export const yearsAfterMajority = 3;
const majority = 18;

export const shortestYears = 1;
export const longestYears = 100;
export const shortestLogMonths = 1;
export const longestLogMonths = 1200;

/** The same day that many months later, or the last day of a shorter month. Days are `YYYY-MM-DD`. */
export function monthsAfter(day: string, months: number): string {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const total = year * 12 + (month - 1) + months;
	const [y, m] = [Math.floor(total / 12), total % 12];
	const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
	return [y, String(m + 1).padStart(2, '0'), String(Math.min(date, last)).padStart(2, '0')].join('-');
}

export const yearsAfter = (day: string, years: number): string => monthsAfter(day, years * 12);

/**
 * The last day a record is kept: `years` after the last service or, for someone who was a minor, at least three years
 * after the 18th birthday, whichever is later. Null: forever.
 */
export function keptUntil(lastService: string, years: number | null, birthDate: string): string | null {
	if (years === null) return null;
	const until = yearsAfter(lastService, years);
	if (!/^\d{4}-\d\d-\d\d$/.test(birthDate)) return until;
	const grown = yearsAfter(birthDate, majority + yearsAfterMajority);
	return until > grown ? until : grown;
}
