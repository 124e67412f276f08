import { z } from 'zod';
import { longest, range } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isFacilitatorOf } from '#lib/server/programs/group-settings.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { momentOn } from '#lib/server/programs/times.ts';

/** `day` and `time` at the group's clock; `from` is the plan to start from. */
export const newSession = z.strictObject({
	groupId: text(64),
	title: requiredText(longest.sessionTitle, () => m.staff_plan_session_title_missing()),
	day: text(10),
	time: text(8),
	from: text(64),
	plannedMinutes: wholeNumber(range.plannedMinutes)
});

/** The groups in which a person may plan: those they facilitate. */
export const ownGroups = async (staff: StaffMember) =>
	(await groups.list(staff)).filter((group) => isFacilitatorOf(staff.id, group));

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
