import { wallClockAt } from '#lib/domain/format.ts';
import { m } from '#lib/paraglide/messages.js';

const day = 24 * 3600_000;
const dayNumber = (at: number, timeZone: string) =>
	Date.parse(`${wallClockAt(at, timeZone).slice(0, 10)}T00:00Z`) / day;

/** Calendar days from now until something is due, in its own zone: 0 is today, negative is over. */
export const daysUntil = (due: number, now: number, timeZone: string): number =>
	dayNumber(due, timeZone) - dayNumber(now, timeZone);

/** "Due today", "Due in 2 days", "3 days late". What was due earlier today is late already. */
export function dueWords(due: number, now: number, timeZone: string): string {
	const days = daysUntil(due, now, timeZone);
	if (due <= now) return days === 0 ? m.desk_late_today() : m.desk_late({ count: -days });
	if (days === 0) return m.desk_due_today();
	return days === 1 ? m.desk_due_tomorrow() : m.desk_due({ count: days });
}
