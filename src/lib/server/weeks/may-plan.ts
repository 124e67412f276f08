import { error } from '@sveltejs/kit';
import type { Standing } from '#lib/domain/standing.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isOfGroup } from '#lib/server/programs/access.ts';
import * as groups from '#lib/server/programs/groups.ts';
import type { GroupCard } from '#lib/server/programs/groups.ts';

const planning: Standing[] = ['facilitator', 'supervisor'];

type Who = Pick<StaffMember, 'id' | 'standings'>;

/**
 * Whether a staff member may plan, move, rename and cancel a group's sessions: its facilitators and supervisors, and administrators, who set up the
 * week. It gives no access to anyone's record.
 */
export const mayPlan = async (staff: Who, groupId: string): Promise<boolean> =>
	staff.standings.includes('admin') || (await isOfGroup(staff, groupId, planning));

/** The same for a page: 403 for everyone else. */
export async function requirePlan(staff: Who, groupId: string): Promise<void> {
	if (!(await mayPlan(staff, groupId))) error(403, 'not-yours');
}

/** The groups whose week the staff member may plan, by title. */
export async function plannableGroups(staff: StaffMember): Promise<GroupCard[]> {
	const all = await groups.list(staff);
	const may = (group: GroupCard) =>
		staff.standings.includes('admin') ||
		group.staff.some(({ id, standings }) => id === staff.id && standings.some((one) => planning.includes(one)));
	return all.filter(may);
}
