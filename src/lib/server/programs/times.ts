import { plusDays } from '#lib/domain/weeks/rule.ts';
import { Temporal } from 'temporal-polyfill';

/** In ms: since 1973, UTC offsets everywhere have been multiples of a quarter of an hour, so the day is the same within one. */
const quarter = 15 * 60_000;
const since = Date.UTC(1973, 0, 1);
/** How many quarters are cached, for all zones together. */
const remembered = 20_000;
const days = new Map<string, string>();

/** `YYYY-MM-DD` in the program's time zone. Lists over years of sessions ask for the same hours again and again, so results are cached. */
export function dayOf(instant: number, timeZone: string): string {
	if (!(instant >= since)) return reckonedDay(instant, timeZone);
	const key = `${Math.floor(instant / quarter)} ${timeZone}`;
	const known = days.get(key);
	if (known !== undefined) return known;
	if (days.size >= remembered) days.clear();
	const day = reckonedDay(instant, timeZone);
	days.set(key, day);
	return day;
}

const reckonedDay = (instant: number, timeZone: string): string =>
	Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/** Why a typed day and time are not a moment: the clock there skips `at` and continues at `next`, `HH:MM`. */
export type NoMoment = { why: 'day' | 'time' } | { why: 'skipped'; next: string };

/** UTC milliseconds of a local day and time, `YYYY-MM-DD` and `HH:MM`; if the clock repeats the hour, the first. */
export function momentOn(day: string, time: string, timeZone: string): { at: number } | NoMoment {
	const date = parsed(() => Temporal.PlainDate.from(day, { overflow: 'reject' }));
	if (!date) return { why: 'day' };
	const plainTime = parsed(() => Temporal.PlainTime.from(time, { overflow: 'reject' }));
	if (!plainTime) return { why: 'time' };
	const moment = date.toZonedDateTime({ timeZone, plainTime });
	if (moment.toPlainTime().equals(plainTime)) return { at: moment.epochMilliseconds };
	const next = moment.getTimeZoneTransition('previous')!;
	return { why: 'skipped', next: next.toPlainTime().toString({ smallestUnit: 'minute' }) };
}

function parsed<T>(read: () => T): T | null {
	try {
		return read();
	} catch {
		return null;
	}
}

/**
 * UTC milliseconds of a local day and time, `YYYY-MM-DD` and `HH:MM`; null if either is invalid. A time that the clock skips is moved forward; if
 * it repeats, the first one counts.
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

/** Start of the local day that many calendar days before the day of `instant`, in UTC milliseconds, regardless of clock changes since. */
export const startOfDayBefore = (instant: number, days: number, timeZone: string): number =>
	instantOf(plusDays(dayOf(instant, timeZone), -days), '00:00', timeZone)!;

/** `YYYY-MM-DD`, and a day that exists. */
export const isDay = (typed: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(typed) && parsed(() => Temporal.PlainDate.from(typed, { overflow: 'reject' })) !== null;

/** `HH:MM`, and a valid time. */
export const isTime = (typed: string): boolean =>
	/^\d{2}:\d{2}$/.test(typed) && parsed(() => Temporal.PlainTime.from(typed, { overflow: 'reject' })) !== null;
