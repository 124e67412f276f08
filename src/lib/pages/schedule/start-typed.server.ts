import { m } from '#lib/paraglide/messages.js';
import { momentOn } from '#lib/server/programs/times.ts';

/** A year that was mistyped is further off than anybody plans, in milliseconds. */
const furthest = 3 * 366 * 24 * 3_600_000;

/** When a session that is being planned starts, or what is wrong with the day or the time, for the field it is about. */
export function startTyped(
	day: string,
	time: string,
	timeZone: string,
	now = Date.now()
): { plannedStart: number } | { errors: { day?: string; time?: string } } {
	const moment = momentOn(day, time, timeZone);
	if ('at' in moment) {
		const isFar = Math.abs(moment.at - now) > furthest;
		return isFar ? { errors: { day: m.staff_plan_day_far() } } : { plannedStart: moment.at };
	}
	switch (moment.why) {
		case 'day':
			return { errors: { day: day ? m.staff_plan_day_none() : m.staff_plan_when_invalid() } };
		case 'time':
			return { errors: { time: time ? m.staff_plan_time_none() : m.staff_plan_when_invalid() } };
		case 'skipped':
			return { errors: { time: m.staff_plan_time_skipped({ time, next: moment.next }) } };
	}
}
