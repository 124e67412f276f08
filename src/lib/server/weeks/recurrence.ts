import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { instantOf } from '#lib/server/programs/times.ts';

/** What a series says: a rule of RFC 5545 without a start, days `YYYY-MM-DD` and a time `HH:MM` on the wall of its zone. */
export type Recurrence = {
	/** Such as `FREQ=WEEKLY;BYDAY=MO,WE,FR`. */
	rule: string;
	startsOn: string;
	/** The last day that may be one; null for no end. */
	endsOn: string | null;
	startsAt: string;
	minutes: number;
};

/** One meeting as its rule gives it: the day there, and the moment in UTC milliseconds. */
export type Occurrence = { day: string; at: number };

/** More than anybody plans at once. */
const most = 2000;

/**
 * The occurrences from one day to another, both included. The hour on the wall stays the same across a change of the clock; an hour that the
 * clock skips is moved on by as much, one that it repeats is the first. The weekday of `startsOn` counts only if the rule says so.
 */
export function occurrences(of: Recurrence, timeZone: string, fromDay: string, toDay: string): Occurrence[] {
	const last = of.endsOn !== null && of.endsOn < toDay ? of.endsOn : toDay;
	const first = of.startsOn > fromDay ? of.startsOn : fromDay;
	if (first > last) return [];
	// By days alone: with a time in it, a day on which the clock skips that time would be left out.
	const dtstart = Temporal.PlainDate.from(of.startsOn).toZonedDateTime({ timeZone: 'UTC' });
	const rule = new RRuleTemporal({ rruleString: of.rule, dtstart });
	const midnight = (day: string) => new Date(`${day}T00:00:00Z`);
	return rule
		.between(midnight(first), midnight(last), true)
		.slice(0, most)
		.map((found) => {
			const day = found.toPlainDate().toString();
			return { day, at: instantOf(day, of.startsAt, timeZone)! };
		});
}
