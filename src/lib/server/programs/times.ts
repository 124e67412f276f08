import { plusDays } from '#lib/domain/weeks/rule.ts';
import { Temporal } from 'temporal-polyfill';

/** In ms: clocks have been set to whole quarters of an hour everywhere since 1973, so that within one the day is the same. */
const quarter = 15 * 60_000;
const since = Date.UTC(1973, 0, 1);
/** So many quarters are remembered, of all zones together. */
const remembered = 20_000;
const days = new Map<string, string>();

/** `YYYY-MM-DD` where the program meets. Years of sessions ask it again and again of the same hours, so it is reckoned once for each. */
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

/** Why a day and a time that somebody typed are no moment: the clock skips `at` there and goes on at `next`, `HH:MM`. */
export type NoMoment = { why: 'day' | 'time' } | { why: 'skipped'; next: string };

/** UTC milliseconds of a day and a time on the wall there, `YYYY-MM-DD` and `HH:MM`; of an hour that the clock repeats, the first. */
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

/** When the day began there that was so many days before the one of `instant`, in UTC milliseconds: by its calendar, whatever its clock did since. */
export const startOfDayBefore = (instant: number, days: number, timeZone: string): number =>
	instantOf(plusDays(dayOf(instant, timeZone), -days), '00:00', timeZone)!;

/** `YYYY-MM-DD`, and a day that there is. */
export const isDay = (typed: string): boolean =>
	/^\d{4}-\d{2}-\d{2}$/.test(typed) && parsed(() => Temporal.PlainDate.from(typed, { overflow: 'reject' })) !== null;

/** `HH:MM`, and a time that there is. */
export const isTime = (typed: string): boolean =>
	/^\d{2}:\d{2}$/.test(typed) && parsed(() => Temporal.PlainTime.from(typed, { overflow: 'reject' })) !== null;
