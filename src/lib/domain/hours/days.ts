import { mondayOf, plusDays } from '#lib/domain/weeks/rule.ts';

/** A week in the program's calendar: its Monday and Sunday, `YYYY-MM-DD`. */
export type Week = { monday: string; sunday: string };

/** The week, starting Monday, that contains a day. */
export function weekOf(of: string): Week {
	const monday = mondayOf(of);
	return { monday, sunday: plusDays(monday, 6) };
}

export const isIn = (of: string, { monday, sunday }: Week): boolean => of >= monday && of <= sunday;
