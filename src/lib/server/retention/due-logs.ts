import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { monthsAfter } from '#lib/domain/retention.ts';
import { app } from '#lib/server/app.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { DisposalRule } from '#lib/server/store/schema/retention.ts';
import { heldNow } from './holds.ts';
import { clientsIn } from './shared-sessions.ts';

/** A closed session whose raw log has been kept for as long as its program requires. */
export type DueLog = {
	id: number;
	title: string;
	group: string;
	closedOn: string;
	rule: DisposalRule;
	isHeld: boolean;
};

/** The most that one act takes; the rest is shown afterwards. */
const MOST = 500;

/** Oldest first. */
export async function dueLogs(at = Date.now()): Promise<DueLog[]> {
	const { db, t } = app().store;
	const { session, group, program } = t;
	const rows = await db
		.select({
			...{ id: session.id, title: session.title, closedAt: session.closedAt, group: group.title },
			...{ programId: program.id, timeZone: program.timeZone, months: program.logMonths }
		})
		.from(session)
		.innerJoin(group, eq(group.id, session.groupId))
		.innerJoin(program, eq(program.id, group.programId))
		.where(and(eq(session.status, 'closed'), isNull(session.logDisposedAt), isNotNull(program.logMonths)))
		.orderBy(asc(session.closedAt));
	const old = rows
		.flatMap(({ closedAt, months, timeZone, ...row }) => {
			if (closedAt === null || months === null) return [];
			const closedOn = dayOf(closedAt, timeZone);
			const isDue = monthsAfter(closedOn, months) < dayOf(at, timeZone);
			return isDue ? [{ ...row, closedOn, rule: { since: closedOn, months } }] : [];
		})
		.slice(0, MOST);
	const [held, there] = [await heldNow(), await clientsIn(old.map(({ id }) => id))];
	return old.map(({ programId, ...log }) => ({
		...log,
		isHeld: held.programs.has(programId) || [...(there.get(log.id) ?? [])].some((id) => held.clients.has(id))
	}));
}
