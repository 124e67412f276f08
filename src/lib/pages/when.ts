import { dayIn, timeIn, zoneIn } from '#lib/domain/format.ts';
import { getLocale } from '#lib/paraglide/runtime.js';

/** `Tuesday, March 9`. */
export const dayWords = (instant: number, timeZone: string): string =>
	timeIn('weekday', instant, getLocale(), timeZone);

/** `Tuesday, March 9, 2027`: for what is printed and filed. */
export const fullDayWords = (instant: number, timeZone: string): string =>
	timeIn('full date', instant, getLocale(), timeZone);

/** `10:00 AM`. */
export const timeWords = (instant: number, timeZone: string): string => timeIn('time', instant, getLocale(), timeZone);

/** `Tue, Mar 9, 10:00 AM`. */
export const momentWords = (instant: number, timeZone: string): string =>
	timeIn('moment', instant, getLocale(), timeZone);

/** `Mar 9, 2027, 10:00:05 AM`. */
export const exactWords = (instant: number, timeZone: string): string =>
	timeIn('exact', instant, getLocale(), timeZone);

/** `March 2027`. */
export const monthWords = (instant: number, timeZone: string): string =>
	timeIn('month', instant, getLocale(), timeZone);

/** A day without a time, `YYYY-MM-DD`. */
export const dateWords = (day: string): string => dayIn('short date', day, getLocale());

/** The same for the axis of a chart: `Mar 9`. */
export const shortDayWords = (day: string): string => dayIn('short day', day, getLocale());

/** `Eastern Time`: where a program meets, by its clock. */
export const zoneWords = (timeZone: string): string => zoneIn(timeZone, getLocale());

/** A day without a time, `YYYY-MM-DD`, as `Monday, November 30`. */
export const calendarDayWords = (day: string): string => dayIn('weekday', day, getLocale());
