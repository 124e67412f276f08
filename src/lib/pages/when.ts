import { getLocale } from '#lib/paraglide/runtime.js';

const format = (options: Intl.DateTimeFormatOptions, instant: number): string =>
	new Intl.DateTimeFormat(getLocale(), options).format(instant);

/** `Tuesday, March 9`; where no zone is given, where the reader is. */
export const dayWords = (instant: number, timeZone?: string): string =>
	format({ weekday: 'long', month: 'long', day: 'numeric', timeZone }, instant);

/** `10:00 AM`. */
export const timeWords = (instant: number, timeZone: string): string =>
	format({ hour: 'numeric', minute: '2-digit', timeZone }, instant);

/** `Tue, Mar 9, 10:00 AM`; where no zone is given, where the reader is. */
export const momentWords = (instant: number, timeZone?: string): string =>
	format({ weekday: 'short', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone }, instant);

/** A day without a time, `YYYY-MM-DD`. */
export const dateWords = (day: string): string =>
	format({ year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' }, Date.parse(`${day}T00:00:00Z`));

/** `2026-03-09T10:00`, as a field for a day and a time takes it. */
export const wallClock = (instant: number, timeZone: string): string =>
	new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone })
		.format(instant)
		.replace(' ', 'T');
