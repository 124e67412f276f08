import { mondayOf, plusDays } from '#lib/domain/weeks/rule.ts';

/** A week of a program's own calendar: its Monday and its Sunday, `YYYY-MM-DD`. */
export type Week = { monday: string; sunday: string };

/** The week, from Monday, that a day is in. */
export function weekOf(of: string): Week {
	const monday = mondayOf(of);
	return { monday, sunday: plusDays(monday, 6) };
}

export const isIn = (of: string, { monday, sunday }: Week): boolean => of >= monday && of <= sunday;
