import type { Meeting } from '#lib/domain/attendance.ts';
import { clockAt, timeIn } from '#lib/domain/format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';

// With a narrow no-break space before AM, the same sentence typed by hand would not match.
const plain = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

/** The program's local time of day, as people write it: "10:09 AM", "10:09". */
export const timeAt = (at: number, timeZone: string, locale: Locale): string =>
	plain(timeIn('time', at, locale, timeZone));

export const dateAt = (at: number, timeZone: string, locale: Locale): string =>
	plain(timeIn('full date', at, locale, timeZone));

export const shortDateAt = (at: number, timeZone: string, locale: Locale): string =>
	plain(timeIn('short weekday', at, locale, timeZone));

/**
 * The moment in a session that a time field means. If it matches a known moment, or the session's start or end, it is that moment to the
 * millisecond; NaN for a time outside the session, null for an empty field.
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
