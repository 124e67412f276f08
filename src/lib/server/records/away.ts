import type { Interval, Meeting } from '#lib/domain/attendance.ts';
import { momentOf, timeAt } from './time-of-day.ts';
import type { Locale } from '#lib/domain/worksheet.ts';

/** "10:20 AM–10:32 AM, 10:40 AM–10:45 AM": the content of the field for times away, in a form that `awayIn` parses. */
export const awayText = (away: Interval[], timeZone: string, locale: Locale): string =>
	away.map(({ from, to }) => `${timeAt(from, timeZone, locale)}–${timeAt(to, timeZone, locale)}`).join(', ');

/**
 * Parses typed times away, each "10:20–10:32" or "10:20 AM to 10:32 AM" on the session's clock. An invalid time, or one outside the session, is
 * NaN. A typed time that matches one of `known` is that moment to the millisecond.
 */
export function awayIn(text: string, timeZone: string, meeting: Meeting, known: (number | null)[]): Interval[] {
	return text
		.split(/[,;\n]/)
		.map((one) => one.trim())
		.filter((one) => one !== '')
		.map((one) => {
			const [from, to] = one.split(/\s*(?:[-–—]|\bto\b|\ba\b(?!\.|\s*m))\s*/iu);
			const at = (typed = '') => clocksIn(typed).map((clock) => momentOf(clock, timeZone, meeting, known) ?? NaN);
			return { from: firstOf(at(from)), to: firstOf(at(to)) };
		});
}

const firstOf = (moments: number[]) => moments.find((at) => !Number.isNaN(at)) ?? NaN;

/** "1:20" may mean the afternoon; "1:20 pm" does. */
function clocksIn(typed: string): string[] {
	const found = /^(\d{1,2}):(\d{2})\s*([ap])?\.?\s*m?\.?$/iu.exec(typed.trim());
	if (!found) return [];
	const [hour, minute, half] = [Number(found[1]), found[2]!, found[3]?.toLowerCase()];
	const clock = (hours: number) => `${String(hours).padStart(2, '0')}:${minute}`;
	if (half) return hour > 12 ? [] : [clock((hour % 12) + (half === 'p' ? 12 : 0))];
	return hour < 12 ? [clock(hour), clock(hour + 12)] : [clock(hour)];
}
