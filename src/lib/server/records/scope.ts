import { and, desc, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { Tables } from '#lib/server/store/schema.ts';

export type Ended = Tables['session']['$inferSelect'] & { groupTitle: string; timeZone: string };

/** As many sessions as a list looks back over. */
const most = 300;

/** The ended sessions of the groups somebody belongs to, newest first; the role itself is asked where the list is made. */
export async function endedSessionsOf(staff: StaffMember, statuses: ('ended' | 'closed')[]): Promise<Ended[]> {
	const { t, db } = app().store;
	const rows = await db
		.select({ session: t.session, groupTitle: t.group.title, timeZone: t.program.timeZone })
		.from(t.session)
		.innerJoin(t.group, eq(t.group.id, t.session.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.innerJoin(t.groupStaff, eq(t.groupStaff.groupId, t.session.groupId))
		.where(and(eq(t.groupStaff.staffId, staff.id), inArray(t.session.status, statuses)))
		.orderBy(desc(t.session.endedAt))
		.limit(most);
	return rows.map(({ session, groupTitle, timeZone }) => ({ ...session, groupTitle, timeZone }));
}
