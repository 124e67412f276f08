import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';

/** A session that is over and has something recorded about a client. Instants in UTC milliseconds. */
export type PastSession = {
	id: number;
	title: string;
	groupId: string;
	groupTitle: string;
	timeZone: string;
	status: 'ended' | 'closed';
	plannedStart: number;
	startedAt: number;
	endedAt: number;
};
/** The end of a page: the next one starts after this session. */
export type Mark = { at: number; id: number };

/** Sessions of these groups that a client attended, was expected at (once attendance is confirmed), or had a seat in; newest first. */
export async function pastSessions(
	clientId: string,
	groups: string[],
	limit: number,
	{ before, since }: { before?: Mark; since?: number } = {}
): Promise<PastSession[]> {
	if (groups.length === 0) return [];
	const { db, t } = app().store;
	const { session, group, program, attendance, seat } = t;
	// A single set, so that both indexes lead to the client's sessions and no one else's are scanned.
	const ids = await idsOf(clientId);
	const own = sql`(select ${attendance.session} from ${attendance} where ${inArray(attendance.clientId, ids)}
		union select ${seat.session} from ${seat} where ${inArray(seat.clientId, ids)})`;
	const { id, title, groupId, status, plannedStart, startedAt, endedAt } = session;
	const rows = await db
		.select({
			...{ id, title, groupId, status, plannedStart, startedAt, endedAt },
			...{ groupTitle: group.title, timeZone: program.timeZone }
		})
		.from(session)
		.innerJoin(group, eq(group.id, session.groupId))
		.innerJoin(program, eq(program.id, group.programId))
		.where(
			and(
				sql`${session.id} in ${own}`,
				inArray(session.groupId, groups),
				inArray(session.status, ['ended', 'closed']),
				before && sql`(${session.plannedStart}, ${session.id}) < (${before.at}, ${before.id})`,
				since === undefined ? undefined : sql`${session.plannedStart} >= ${since}`
			)
		)
		.orderBy(desc(session.plannedStart), desc(session.id))
		.limit(limit);
	return rows.flatMap(({ startedAt, endedAt, status, ...row }) =>
		startedAt === null || endedAt === null
			? []
			: [{ ...row, startedAt, endedAt, status: status as PastSession['status'] }]
	);
}
