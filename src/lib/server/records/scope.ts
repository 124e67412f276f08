import { and, desc, eq, inArray, isNotNull } from 'drizzle-orm';
import type { Standing } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';

export type Ended = { id: number; title: string; endedAt: number; groupTitle: string; timeZone: string };

/**
 * The ended sessions of the groups where the staff member has this role, newest first. Queried group by group, so that each result comes in order
 * from the index, however many there are.
 */
export async function endedSessionsOf(
	staff: StaffMember,
	standing: Standing,
	statuses: ('ended' | 'closed')[]
): Promise<Ended[]> {
	const { t, db } = app().store;
	const groups = await db
		.select({ id: t.group.id, groupTitle: t.group.title, timeZone: t.program.timeZone })
		.from(t.group)
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(inArray(t.group.id, await groupsOf(staff, [standing])));
	const { id, title, endedAt, groupId, status, groupTitle, timeZone } = t.session;
	const found = await Promise.all(
		groups.map(async ({ id: group, ...where }) => {
			const rows = await db
				.select({ id, title, endedAt, groupTitle, timeZone })
				.from(t.session)
				.where(and(eq(groupId, group), inArray(status, statuses), isNotNull(endedAt)))
				.orderBy(desc(endedAt));
			return rows.map(({ id, title, endedAt, groupTitle, timeZone }) => ({
				...{ id, title, endedAt: endedAt! },
				groupTitle: groupTitle ?? where.groupTitle,
				timeZone: timeZone ?? where.timeZone
			}));
		})
	);
	return found.flat().sort((a, b) => b.endedAt - a.endedAt);
}
