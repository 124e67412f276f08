import { error, type RequestEvent } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { isOfGroup } from '#lib/server/programs/access.ts';
import { isFacilitatorOf } from '#lib/server/programs/group-settings.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { dayOf } from '#lib/server/programs/times.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };

/** The group of this page for who may see what its people have; being an administrator opens nothing clinical. */
export async function openCourse(event: Event) {
	const staff = requireStaff(event);
	const group = await groups.find(event.params.id);
	if (!group) error(404, 'not-found');
	if (!(await isOfGroup(staff, group.id))) error(403, 'not-yours');
	return { staff, group, today: dayOf(Date.now(), group.timeZone), mayChoose: isFacilitatorOf(staff.id, group) };
}

/** The same for who may choose there: a facilitator of the group. */
export async function openToChoose(event: Event) {
	const opened = await openCourse(event);
	if (!opened.mayChoose) error(403, 'not-yours');
	return opened;
}
