/** A week of a program's own calendar: its Monday and its Sunday, `YYYY-MM-DD`. */
export type Week = { monday: string; sunday: string };

const day = 86_400_000;
/** A day as a moment at noon, so that adding whole days never meets a change of a clock. */
const noon = (of: string): number => Date.parse(`${of}T12:00:00Z`);
const dayAt = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** So many days later, or earlier where `days` is negative. Days are `YYYY-MM-DD`. */
export const daysAfter = (of: string, days: number): string => dayAt(noon(of) + days * day);

/** Whole days from one to another; negative where the other is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((noon(to) - noon(from)) / day);

/** The week, from Monday, that a day is in. */
export function weekOf(of: string): Week {
	const weekday = (new Date(noon(of)).getUTCDay() + 6) % 7;
	const monday = daysAfter(of, -weekday);
	return { monday, sunday: daysAfter(monday, 6) };
}

export const isIn = (of: string, { monday, sunday }: Week): boolean => of >= monday && of <= sunday;
