import { Temporal } from 'temporal-polyfill';

/** `YYYY-MM-DD` where the program meets. */
export const dayOf = (instant: number, timeZone: string): string =>
	Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/**
 * UTC milliseconds of a day and a time on the wall there, `YYYY-MM-DD` and `HH:MM`; null when either is not one.
 * An hour that the clock skips is moved on, one that it repeats is the first.
 */
export function instantOf(day: string, time: string, timeZone: string): number | null {
	try {
		const date = Temporal.PlainDate.from(day, { overflow: 'reject' });
		return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time, { overflow: 'reject' }) })
			.epochMilliseconds;
	} catch {
		return null;
	}
}
