import { and, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';

/** By group, the track that it is in on a day, `YYYY-MM-DD`. */
export async function tracksOf(groups: string[], day: string): Promise<Map<string, string>> {
	if (groups.length === 0) return new Map();
	const { db, t } = app().store;
	const { groupId, trackId, startsOn, endsOn } = t.trackGroup;
	const rows = await db
		.select({ groupId, trackId })
		.from(t.trackGroup)
		.where(and(inArray(groupId, groups), lte(startsOn, day), or(isNull(endsOn), gte(endsOn, day))));
	return new Map(rows.map((row) => [row.groupId, row.trackId]));
}
