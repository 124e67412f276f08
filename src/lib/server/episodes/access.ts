import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Standing } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import { inForce } from '#lib/server/auth/memberships.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf, mayReadClient } from '#lib/server/programs/access.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';

/**
 * What a staff member may do about people in a program. `clinical` reads and records stays; `enrols` refers, admits and places, and sees only days
 * and levels: being an administrator gives no clinical access.
 */
export type CareRight = 'clinical' | 'enrols';
type Who = Pick<StaffMember, 'id' | 'standings'>;

/** All people of a program for its supervisors and care team; for others, those of the groups they lead or supervise there. */
export type ProgramReach = { right: CareRight; groups: string[] | 'all' };

export async function reachIn(staff: Who, programId: string): Promise<ProgramReach | null> {
	if (await isOfProgram(staff, programId)) return { right: 'clinical', groups: 'all' };
	const groups = await ownGroupsIn(staff, programId);
	if (groups.length > 0) return { right: 'clinical', groups };
	return staff.standings.includes('admin') ? { right: 'enrols', groups: 'all' } : null;
}

/**
 * A staff member's right to one client in one program. Those who lead a group there reach its current and former members, and people who were
 * referred and are not in a group of the program yet: someone has to screen them. A client with no tie to the program is known there only if they
 * have no tie to any program yet, or if the staff member already knows them.
 */
export async function careRight(staff: Who, clientId: string, programId: string): Promise<CareRight | null> {
	const reach = await reachIn(staff, programId);
	if (!reach) return null;
	const forAdmin = staff.standings.includes('admin') ? 'enrols' : null;
	const { here, isReferred, isElsewhere } = await tiesOf(clientId, programId);
	if (here.length > 0 || isReferred)
		return reach.groups === 'all' || isReached(reach.groups, here) ? reach.right : forAdmin;
	const isKnown = !isElsewhere || (await mayReadClient(staff, clientId)) === 'role';
	return isKnown ? reach.right : forAdmin;
}

/** Whether a staff member of groups `own` knows a client who is or was in `theirs`; everyone knows one who was in none. */
export const isReached = (own: readonly string[], theirs: readonly string[]): boolean =>
	theirs.length === 0 || theirs.some((id) => own.includes(id));

async function isOfProgram({ id }: Who, programId: string): Promise<boolean> {
	const { db, t } = app().store;
	const { membership } = t;
	const wide: Standing[] = ['supervisor', 'care-team'];
	const held = and(
		eq(membership.staffId, id),
		inArray(membership.standing, wide),
		eq(membership.programId, programId),
		isNull(membership.groupId),
		inForce(t, Date.now())
	);
	return (await db.$count(membership, held)) > 0;
}

async function ownGroupsIn(staff: Who, programId: string): Promise<string[]> {
	const { db, t } = app().store;
	const own = await groupsOf(staff, ['facilitator', 'supervisor']);
	if (own.length === 0) return [];
	const rows = await db
		.select({ id: t.group.id })
		.from(t.group)
		.where(and(eq(t.group.programId, programId), inArray(t.group.id, own)));
	return rows.map(({ id }) => id);
}

/** A client's ties to a program: its groups that they are or were in, and a stay in it; and whether they have ties to another one. */
async function tiesOf(clientId: string, programId: string) {
	const { db, t } = app().store;
	const people = await idsOf(clientId);
	const [groups, stays] = await Promise.all([
		db
			.selectDistinct({ id: t.group.id, programId: t.group.programId })
			.from(t.enrolment)
			.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
			.where(inArray(t.enrolment.clientId, people)),
		db.select({ programId: t.episode.programId }).from(t.episode).where(inArray(t.episode.clientId, people))
	]);
	return {
		here: groups.filter((group) => group.programId === programId).map(({ id }) => id),
		isReferred: stays.some((stay) => stay.programId === programId),
		isElsewhere: [...groups, ...stays].some((one) => one.programId !== programId)
	};
}
