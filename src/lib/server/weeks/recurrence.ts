import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { instantOf } from '#lib/server/programs/times.ts';

/** A series' recurrence: an RFC 5545 rule without a start, days `YYYY-MM-DD` and a time `HH:MM` in its time zone. */
export type Recurrence = {
	/** Such as `FREQ=WEEKLY;BYDAY=MO,WE,FR`. */
	rule: string;
	startsOn: string;
	/** The last possible day; null for no end. */
	endsOn: string | null;
	startsAt: string;
	minutes: number;
};

/** One meeting according to the rule: its local day, and the moment in UTC milliseconds. */
export type Occurrence = { day: string; at: number };

/** More than anyone plans at once. */
const most = 2000;

/**
 * The occurrences between two days, inclusive. The local time stays the same across clock changes; a time that the clock skips is moved forward
 * accordingly, and of a repeated one, the first counts. The weekday of `startsOn` counts only if the rule includes it.
 */
export function occurrences(of: Recurrence, timeZone: string, fromDay: string, toDay: string): Occurrence[] {
	const last = of.endsOn !== null && of.endsOn < toDay ? of.endsOn : toDay;
	const first = of.startsOn > fromDay ? of.startsOn : fromDay;
	if (first > last) return [];
	// Uses days only: with a time, a day on which the clock skips that time would be left out.
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
