import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';

/** A stay in a group; days are `YYYY-MM-DD`. */
export type Stay = { clientId: string; groupId: string; startsOn: string; endsOn: string | null };

/** Everyone in these groups at any time between two days. Ids only, no names. */
export async function staysIn(groups: string[], from: string, to: string): Promise<Stay[]> {
	if (groups.length === 0) return [];
	const { t, db } = app().store;
	const { clientId, groupId, startsOn, endsOn } = t.enrolment;
	return db
		.select({ clientId, groupId, startsOn, endsOn })
		.from(t.enrolment)
		.innerJoin(t.client, eq(t.client.id, clientId))
		.where(
			and(
				inArray(groupId, groups),
				isNull(t.client.mergedInto),
				lte(startsOn, to),
				or(isNull(endsOn), gte(endsOn, from))
			)
		);
}

/** Which of them are in a group on one day. */
export const expectedOn = (stays: Stay[], group: string, day: string): string[] => [
	...new Set(
		stays.flatMap(({ clientId, groupId, startsOn, endsOn }) =>
			groupId === group && startsOn <= day && (endsOn === null || endsOn >= day) ? clientId : []
		)
	)
];
