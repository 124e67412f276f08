import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { inForce } from '#lib/server/auth/memberships.ts';
import { isActive, type StaffMember } from '#lib/server/auth/staff.ts';
import type { Tables } from '#lib/server/store/schema.ts';

type Who = Pick<StaffMember, 'id'>;
export type Meeting = Tables['careMeeting']['$inferSelect'];
export type Program = Tables['program']['$inferSelect'];
/** `member`: in the program's care team or its supervisor. `attending`: a clinician of one of its groups, named for one meeting. */
export type Part = 'member' | 'attending';

export async function programById(id: string): Promise<Program | null> {
	const { program } = app().store.t;
	return (await app().store.db.select().from(program).where(eq(program.id, id)))[0] ?? null;
}

/** Whether someone is in the program's care team or supervises all of it. Being an administrator adds nothing. */
export async function isMember({ id }: Who, programId: string, now = Date.now()): Promise<boolean> {
	const { t, db } = app().store;
	const { membership: held } = t;
	const own = and(eq(held.staffId, id), eq(held.programId, programId), isNull(held.groupId), inForce(t, now));
	return (await db.$count(held, and(own, inArray(held.standing, ['supervisor', 'care-team'])))) > 0;
}

/**
 * A staff member's part in a meeting, checked each time: being named counts only for current clinicians of the program, and shows the people on the
 * agenda only while the meeting is open (decision 65).
 */
export async function partIn(staff: Who, meeting: Pick<Meeting, 'programId' | 'attending'>): Promise<Part | null> {
	if (await isMember(staff, meeting.programId)) return 'member';
	if (!meeting.attending.includes(staff.id)) return null;
	const clinicians = await cliniciansOf(meeting.programId);
	return clinicians.some(({ id }) => id === staff.id) ? 'attending' : null;
}

/** Whether someone may see the people on a meeting's agenda. */
export const seesPeople = (part: Part | null, { status }: Pick<Meeting, 'status'>): boolean =>
	part === 'member' || (part === 'attending' && status === 'open');

/** Who may attend, by name: all current clinicians of the program or of one of its groups. */
export async function cliniciansOf(programId: string, now = Date.now()): Promise<{ id: string; name: string }[]> {
	const { t, db } = app().store;
	const { membership: held, group, staff } = t;
	const groups = db.select({ id: group.id }).from(group).where(eq(group.programId, programId));
	const rows = await db
		.selectDistinct({ id: staff.id, name: staff.name, activeUntil: staff.activeUntil })
		.from(held)
		.innerJoin(staff, eq(staff.id, held.staffId))
		.where(
			and(
				or(eq(held.programId, programId), inArray(held.groupId, groups)),
				inArray(held.standing, ['facilitator', 'supervisor', 'care-team']),
				inForce(t, now)
			)
		);
	return rows
		.filter((one) => isActive(one, now))
		.map(({ id, name }) => ({ id, name }))
		.sort((a, b) => a.name.localeCompare(b.name));
}
