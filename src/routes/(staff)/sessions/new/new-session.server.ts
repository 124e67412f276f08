import { z } from 'zod';
import { longest, range } from '#lib/domain/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { requiredText, text, wholeNumber } from '#lib/pages/forms/fields.server.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isFacilitatorOf } from '#lib/server/programs/group-settings.ts';
import * as groups from '#lib/server/programs/groups.ts';

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
