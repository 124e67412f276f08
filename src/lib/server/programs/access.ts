import { and, eq } from 'drizzle-orm';
import type { Role } from '#lib/domain/staff-role.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';

type Who = Pick<StaffMember, 'id' | 'roles'>;

/** A facilitator of the session's group. Being an administrator opens nothing clinical. */
export const mayLead = (staff: Who, session: number): Promise<boolean> => isOfSession(staff, 'facilitator', session);

/** A supervisor of the session's group. */
export const mayReview = (staff: Who, session: number): Promise<boolean> => isOfSession(staff, 'supervisor', session);

/** Whether the person belongs to the group as a facilitator or a supervisor. */
export async function isOfGroup(staff: Who, groupId: string): Promise<boolean> {
	const { store } = app();
	if (!staff.roles.some((role) => role !== 'admin')) return false;
	const { groupStaff } = store.t;
	const found = await store.db
		.select({ staffId: groupStaff.staffId })
		.from(groupStaff)
		.where(and(eq(groupStaff.groupId, groupId), eq(groupStaff.staffId, staff.id)));
	return found.length > 0;
}

async function isOfSession(staff: Who, role: Role, id: number): Promise<boolean> {
	if (!staff.roles.includes(role)) return false;
	const { store } = app();
	const { groupStaff, session } = store.t;
	const found = await store.db
		.select({ staffId: groupStaff.staffId })
		.from(session)
		.innerJoin(groupStaff, eq(groupStaff.groupId, session.groupId))
		.where(and(eq(session.id, id), eq(groupStaff.staffId, staff.id)));
	return found.length > 0;
}
