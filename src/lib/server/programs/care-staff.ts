import { and, asc, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Standing } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import { inForce } from '#lib/server/auth/memberships.ts';
import { isActive, type StaffMember } from '#lib/server/auth/staff.ts';
import { idsOf } from './same-person.ts';

export type Named = { id: string; name: string };

/** Standings that may be asked to follow up. */
const caring: Standing[] = ['facilitator', 'supervisor', 'care-team'];

/** The staff who care for a session's people, by name, including the person asking: someone on call may be from another group. */
export async function careStaffOf(
	session: number,
	by: Pick<StaffMember, 'id' | 'name'>,
	now = Date.now()
): Promise<Named[]> {
	const { t, db } = app().store;
	const { membership, group, staff } = t;
	const byProgram = and(isNull(membership.groupId), eq(membership.programId, group.programId));
	const rows = await db
		.selectDistinct({ id: staff.id, name: staff.name, activeUntil: staff.activeUntil })
		.from(membership)
		.innerJoin(group, or(eq(membership.groupId, group.id), byProgram))
		.innerJoin(t.session, eq(t.session.groupId, group.id))
		.innerJoin(staff, eq(staff.id, membership.staffId))
		.where(and(eq(t.session.id, session), inArray(membership.standing, caring), inForce(t, now)))
		.orderBy(asc(staff.id));
	const people = rows.filter((one) => isActive(one, now)).map(({ id, name }) => ({ id, name }));
	const all = people.some(({ id }) => id === by.id) ? people : [...people, { id: by.id, name: by.name }];
	return all.sort((a, b) => a.name.localeCompare(b.name));
}

/** The staff who care for a client in the program's groups that the client is or was in, by name: all of them may read the chart. */
export async function clientCarersOf(clientId: string, programId: string, now = Date.now()): Promise<Named[]> {
	const { t, db } = app().store;
	const { membership, group, staff, enrolment } = t;
	const byProgram = and(isNull(membership.groupId), eq(membership.programId, group.programId));
	const rows = await db
		.selectDistinct({ id: staff.id, name: staff.name, activeUntil: staff.activeUntil })
		.from(membership)
		.innerJoin(group, or(eq(membership.groupId, group.id), byProgram))
		.innerJoin(enrolment, eq(enrolment.groupId, group.id))
		.innerJoin(staff, eq(staff.id, membership.staffId))
		.where(
			and(
				inArray(enrolment.clientId, await idsOf(clientId)),
				eq(group.programId, programId),
				inArray(membership.standing, caring),
				inForce(t, now)
			)
		);
	return rows
		.filter((one) => isActive(one, now))
		.map(({ id, name }) => ({ id, name }))
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** Everyone who cares for a program's people, by name. */
export async function carersOf(programId: string, now = Date.now()): Promise<Named[]> {
	const { t, db } = app().store;
	const { membership, group, staff } = t;
	const rows = await db
		.selectDistinct({ id: staff.id, name: staff.name, activeUntil: staff.activeUntil })
		.from(membership)
		.leftJoin(group, eq(membership.groupId, group.id))
		.innerJoin(staff, eq(staff.id, membership.staffId))
		.where(
			and(
				or(eq(group.programId, programId), and(isNull(membership.groupId), eq(membership.programId, programId))),
				inArray(membership.standing, caring),
				inForce(t, now)
			)
		);
	return rows
		.filter((one) => isActive(one, now))
		.map(({ id, name }) => ({ id, name }))
		.sort((a, b) => a.name.localeCompare(b.name));
}
