import { and, eq, gt, inArray, isNull, or } from 'drizzle-orm';
import type { Standing } from '#lib/domain/standing.ts';
import type { Status } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import { inForce } from '#lib/server/auth/memberships.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { idsOf } from './same-person.ts';

type Who = Pick<StaffMember, 'id'>;

/** Standings with access to a group's records; an administrator's gives access to nothing clinical, an observer's only to running sessions. */
const clinical: Standing[] = ['facilitator', 'supervisor', 'care-team'];

/** A facilitator of the session's group. Administrators have no access to anything clinical. */
export const leadsGroupOf = (staff: Who, session: number): Promise<boolean> =>
	isOfSession(staff, 'facilitator', session);

/** A facilitator of the session's group, or the owner of a practice session, which has a console and no record. */
export const mayLead = async (staff: Who, session: number): Promise<boolean> =>
	(await leadsGroupOf(staff, session)) || (await isOwnPractice(staff, session));

/** An observer of the session's group, while its doors are open: they see what staff see and send nothing. */
export const mayObserve = (staff: Who, session: number): Promise<boolean> =>
	isOfSession(staff, 'observer', session, ['lobby', 'live']);

/** The care team of the session's program: reads what is signed, and no drafts. */
export const isCareTeamOf = (staff: Who, session: number): Promise<boolean> => isOfSession(staff, 'care-team', session);

/** A current supervisor of the session's group or its program. */
export const mayReview = (staff: Who, session: number): Promise<boolean> => isOfSession(staff, 'supervisor', session);

/** Whether the person holds one of these standings in the group, directly or through its program. */
export async function isOfGroup(staff: Who, groupId: string, anyOf: Standing[] = clinical): Promise<boolean> {
	const { t } = app().store;
	return (await atGroups().where(and(eq(t.group.id, groupId), counts(staff, anyOf)))).length > 0;
}

/** The groups where the person holds one of these standings. */
export async function groupsOf(staff: Who, anyOf: Standing[] = clinical): Promise<string[]> {
	const rows = await atGroups().where(counts(staff, anyOf));
	return [...new Set(rows.map(({ id }) => id))];
}

async function isOfSession(staff: Who, standing: Standing, id: number, statuses?: Status[]): Promise<boolean> {
	const { t } = app().store;
	const inTime = statuses && inArray(t.session.status, statuses);
	const rows = await atGroups()
		.innerJoin(t.session, eq(t.session.groupId, t.group.id))
		.where(and(eq(t.session.id, id), inTime, counts(staff, [standing])));
	return rows.length > 0;
}

/**
 * Why a staff member may read what is signed about a client: a role in a group that the client is or was in, or access they opened with a reason
 * and that has not expired. Someone who may no longer open access cannot use access opened earlier.
 */
export async function mayReadClient(staff: Who, clientId: string, now = Date.now()): Promise<'role' | 'opened' | null> {
	const { t, db } = app().store;
	const { enrolment, accessGrant } = t;
	const [groups, ids] = await Promise.all([groupsOf(staff), idsOf(clientId)]);
	const stays = and(inArray(enrolment.clientId, ids), inArray(enrolment.groupId, groups));
	if (groups.length > 0 && (await db.$count(enrolment, stays)) > 0) return 'role';
	const own = and(eq(accessGrant.staffId, staff.id), inArray(accessGrant.clientId, ids), gt(accessGrant.endsAt, now));
	return (await mayOpenOutside(staff)) && (await db.$count(accessGrant, own)) > 0 ? 'opened' : null;
}

/** Whether a staff member has one of these standings in a group that the client is or was in; in the document's program, if it names one. */
export async function isOfClient(
	staff: Who,
	{ clientId, programId }: { clientId: string; programId: string | null },
	anyOf: Standing[] = clinical
): Promise<boolean> {
	const { t, db } = app().store;
	const stays = await db
		.select({ id: t.group.id })
		.from(t.enrolment)
		.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
		.where(
			and(
				inArray(t.enrolment.clientId, await idsOf(clientId)),
				programId === null ? undefined : eq(t.group.programId, programId)
			)
		);
	const own = stays.length > 0 ? await groupsOf(staff, anyOf) : [];
	return stays.some(({ id }) => own.includes(id));
}

/** Who may open a client's record outside their groups, with a reason: supervisors and care teams. */
export const mayOpenOutside = async (staff: Who): Promise<boolean> =>
	(await groupsOf(staff, ['supervisor', 'care-team'])).length > 0;

/** Groups joined with the memberships that apply to them. */
function atGroups() {
	const { t, db } = app().store;
	const { group, membership } = t;
	const byProgram = and(isNull(membership.groupId), eq(membership.programId, group.programId));
	return db
		.select({ id: group.id })
		.from(membership)
		.innerJoin(group, or(eq(membership.groupId, group.id), byProgram));
}

function counts({ id }: Who, anyOf: Standing[]) {
	const { t } = app().store;
	const { membership } = t;
	return and(eq(membership.staffId, id), inArray(membership.standing, anyOf), inForce(t, Date.now()));
}

/** A person's own practice session: it gives access to nothing clinical, and only to them. */
async function isOwnPractice({ id }: Who, session: number): Promise<boolean> {
	const { t, db } = app().store;
	const own = and(eq(t.session.id, session), eq(t.session.practiceOf, id));
	return (await db.select({ id: t.session.id }).from(t.session).where(own)).length > 0;
}
