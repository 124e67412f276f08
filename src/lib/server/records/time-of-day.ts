import type { Meeting } from '#lib/domain/attendance.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';

// A narrow no-break space before AM would be a different word to whoever types the sentence again.
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

/** The time of day where the program is, as people write it: "10:09 AM", "10:09". */
export const timeAt = (at: number, timeZone: string, locale: Locale): string =>
	plain(new Intl.DateTimeFormat(locale, { timeZone, hour: 'numeric', minute: '2-digit' }).format(at));

export const dateAt = (at: number, timeZone: string, locale: Locale): string =>
	plain(new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full' }).format(at));

export const shortDateAt = (at: number, timeZone: string, locale: Locale): string =>
	plain(new Intl.DateTimeFormat(locale, { timeZone, weekday: 'short', day: 'numeric', month: 'short' }).format(at));

/** `10:09`, as a time field holds it. */
export const clockAt = (at: number, timeZone: string): string =>
	new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }).format(at);

/**
 * The moment of a session that a time field means. A moment that is already known, or the start or end of the session, is that
 * moment to the millisecond; NaN for a time outside the session, null for an empty field.
 */
export function momentOf(clock: string, timeZone: string, meeting: Meeting, known: (number | null)[]): number | null {
	if (clock.trim() === '') return null;
	const exact = [...known, meeting.startedAt, meeting.endedAt].find(
		(at) => at !== null && clockAt(at, timeZone) === clock
	);
	if (exact !== undefined) return exact;
	// A session may run past midnight.
	const days = [meeting.startedAt, meeting.endedAt].map((at) => dayOf(at, timeZone));
	const moments = days.map((day) => instantOf(day, clock, timeZone) ?? NaN);
	return moments.find((at) => at >= meeting.startedAt && at <= meeting.endedAt) ?? NaN;
}
