/** Years after the 18th birthday that a minor's record is kept at least: APA record keeping guideline 7. */
export const yearsAfterMajority = 3;
const majority = 18;

export const shortestYears = 1;
export const longestYears = 100;
export const shortestLogMonths = 1;
export const longestLogMonths = 1200;

/** The same day so many months later; the last one of a shorter month. Days are `YYYY-MM-DD`. */
export function monthsAfter(day: string, months: number): string {
	const [year, month, date] = day.split('-').map(Number) as [number, number, number];
	const total = year * 12 + (month - 1) + months;
	const [y, m] = [Math.floor(total / 12), total % 12];
	const last = new Date(Date.UTC(y, m + 1, 0)).getUTCDate();
	return [y, String(m + 1).padStart(2, '0'), String(Math.min(date, last)).padStart(2, '0')].join('-');
}

export const yearsAfter = (day: string, years: number): string => monthsAfter(day, years * 12);

/**
 * The last day that a record is kept: so many years after the last service, and for whoever was a minor three years after the 18th
 * birthday at least, whichever is later. Null: for good.
 */
export function keptUntil(lastService: string, years: number | null, birthDate: string): string | null {
	if (years === null) return null;
	const until = yearsAfter(lastService, years);
	if (!/^\d{4}-\d\d-\d\d$/.test(birthDate)) return until;
	const grown = yearsAfter(birthDate, majority + yearsAfterMajority);
	return until > grown ? until : grown;
}
