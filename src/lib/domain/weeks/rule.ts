/** Days of the week as RFC 5545 writes them, starting Monday. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Weekday = (typeof weekdays)[number];

/** A weekly recurrence: on these days, every that many weeks. */
export type WeeklyRule = { days: Weekday[]; every: number };

/** `FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE`. */
export const ruleOf = ({ days, every }: WeeklyRule): string =>
	[
		'FREQ=WEEKLY',
		...(every > 1 ? [`INTERVAL=${every}`] : []),
		`BYDAY=${weekdays.filter((day) => days.includes(day)).join(',')}`
	].join(';');

/** Parses it back. Throws for a rule that `ruleOf` wouldn't write: nothing else is ever stored. */
export function readRule(rule: string): WeeklyRule {
	const found = /^FREQ=WEEKLY(?:;INTERVAL=(\d+))?;BYDAY=([A-Z,]+)$/.exec(rule);
	const days = weekdays.filter((day) => found?.[2]!.split(',').includes(day));
	if (!found || days.length === 0) throw new Error(`Not a weekly rule: ${rule}`);
	return { days, every: Number(found[1] ?? 1) };
}

const DAY = 86_400_000;
const noon = (day: string) => Date.parse(`${day}T12:00:00Z`);

/** Days from one to the other, `YYYY-MM-DD`; negative if `to` comes first. */
export const daysBetween = (from: string, to: string): number => Math.round((noon(to) - noon(from)) / DAY);

/** The day that many days later, `YYYY-MM-DD`. */
export const plusDays = (day: string, count: number): string =>
	new Date(noon(day) + count * DAY).toISOString().slice(0, 10);

export const weekdayOf = (day: string): Weekday => weekdays[(new Date(noon(day)).getUTCDay() + 6) % 7]!;

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => plusDays(day, -weekdays.indexOf(weekdayOf(day)));
