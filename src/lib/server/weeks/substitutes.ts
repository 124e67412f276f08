import { and, eq, gt, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { granting, inForce } from '#lib/server/auth/memberships.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';

const DAY = 24 * 3600_000;
type Timed = { groupId: string; plannedStart: number; plannedMinutes: number };

/** A substitute may prepare from the day before, and write the record for a week after. */
const from = ({ plannedStart }: Timed) => plannedStart - DAY;
const until = ({ plannedStart, plannedMinutes }: Timed) => plannedStart + plannedMinutes * 60_000 + 7 * DAY;

/** Those of these people who are not regular facilitators of the group. */
export async function substitutesAmong(groupId: string, staff: readonly string[], now: number): Promise<string[]> {
	if (staff.length === 0) return [];
	const { t, db } = app().store;
	const { membership } = t;
	const leads = and(
		eq(membership.groupId, groupId),
		eq(membership.standing, 'facilitator'),
		inArray(membership.staffId, [...staff])
	);
	const rows = await db
		.select({ staffId: membership.staffId, endsAt: membership.endsAt })
		.from(membership)
		.where(and(leads, inForce(t, now)));
	const regular = new Set(rows.filter(({ endsAt }) => endsAt === null).map(({ staffId }) => staffId));
	return [...new Set(staff)].filter((id) => !regular.has(id));
}

/**
 * Substitutes lead the group for one session: a membership that starts and ends by itself. Ends the memberships for the session as it was before,
 * which are identified by their end.
 */
export function substituting(
	tx: Tx,
	{ was, is, now, by }: { was: Timed & { staff: string[] }; is: Timed & { staff: string[] }; now: number; by: string }
): Statement[] {
	const { store } = app();
	const { membership } = store.t;
	const isSame = was.staff.join() === is.staff.join() && until(was) === until(is);
	if (isSame) return [];
	const own = and(
		eq(membership.groupId, was.groupId),
		eq(membership.standing, 'facilitator'),
		eq(membership.endsAt, until(was))
	);
	return [
		...(was.staff.length === 0
			? []
			: [
					tx
						.update(membership)
						.set({ endsAt: now })
						.where(and(own, inArray(membership.staffId, was.staff), gt(membership.endsAt, now))),
					...was.staff.map((staffId) =>
						store.audit.row({
							at: now,
							by,
							act: 'membership.ended',
							subject: staffId,
							detail: `facilitator of group ${was.groupId}`
						})
					)
				]),
		...is.staff.flatMap((staffId) => {
			const scope = { kind: 'group' as const, id: is.groupId };
			const span = { startsAt: Math.max(now, from(is)), endsAt: until(is) };
			return granting(store, tx, { staffId, standing: 'facilitator', scope, ...span }, by, now);
		})
	];
}
