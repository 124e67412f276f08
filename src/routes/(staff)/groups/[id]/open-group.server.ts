import { error, type RequestEvent } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isFacilitatorOf } from '#lib/server/programs/group-settings.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { dayOf } from '#lib/server/programs/times.ts';

/** The group of this page, if it is one of the person's own, and what they may do there. `today` at the group's clock. */
export async function openGroup(event: RequestEvent) {
	const staff = requireStaff(event);
	const group = (await groups.list(staff)).find(({ id }) => id === event.params.id);
	if (!group) error(404);
	const isAdmin = staff.standings.includes('admin');
	const mayPlan = isFacilitatorOf(staff.id, group);
	return { staff, group, isAdmin, mayPlan, mayEnrol: isAdmin || mayPlan, today: dayOf(Date.now(), group.timeZone) };
}
