import { and, asc, eq, gte, inArray, isNull, lte, min, max, or, sql } from 'drizzle-orm';
import { type Week } from '#lib/domain/hours/days.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { wasOnHold } from '#lib/domain/hours/holds.ts';
import type { AtLevel, Stay } from '#lib/domain/hours/least.ts';
import { app } from '#lib/server/app.ts';
import { keptIds } from '#lib/server/programs/same-person.ts';

/** A person's care in a program in a week: from their episode or, if none was recorded, from their enrollments. */
export type Care = {
	stay: Stay;
	levels: AtLevel[];
	/** On hold on some day of the week, and now. */ isOnHold: boolean;
	isOnHoldNow: boolean;
};

/** Everyone in the program's care in a week, by client; `clients` limits it to some. Without names. */
export async function careIn(
	{ monday, sunday }: Week,
	programId: string,
	clients?: string[]
): Promise<Map<string, Care>> {
	const { db, t } = app().store;
	const { episode: e, episodeChange: c, episodeLevel: l, levelOfCare: level, enrolment: n, group } = t;
	const [episodes, enrolled, kept] = await Promise.all([
		db
			.select({ id: e.id, clientId: e.clientId, status: e.status, from: e.admittedOn, to: e.dischargedOn })
			.from(e)
			.where(
				and(
					...[eq(e.programId, programId), lte(e.admittedOn, sunday), clients && inArray(e.clientId, clients)],
					or(isNull(e.dischargedOn), gte(e.dischargedOn, monday))
				)
			)
			.orderBy(asc(e.admittedOn)),
		db
			.select({
				clientId: n.clientId,
				from: min(n.startsOn),
				to: max(sql<string>`coalesce(${n.endsOn}, '9999-12-31')`)
			})
			.from(n)
			.innerJoin(group, eq(group.id, n.groupId))
			.where(
				and(
					...[eq(group.programId, programId), clients && inArray(n.clientId, clients), lte(n.startsOn, sunday)],
					// People who changed groups over the weekend were here before: their stay did not begin this week.
					or(isNull(n.endsOn), gte(n.endsOn, plusDays(monday, -1)))
				)
			)
			.groupBy(n.clientId),
		keptIds()
	]);
	const ids = episodes.map(({ id }) => id);
	const rows =
		ids.length === 0
			? []
			: await db
					.select({
						...{ episodeId: l.episodeId, startsOn: l.startsOn, endsOn: l.endsOn, name: level.name },
						...{ leastMinutes: level.leastMinutes, servicesADay: level.servicesADay, leastDays: level.leastDays }
					})
					.from(l)
					.innerJoin(level, eq(level.id, l.levelId))
					.where(inArray(l.episodeId, ids))
					.orderBy(asc(l.startsOn));
	const changes =
		ids.length === 0
			? []
			: await db
					.select({ episodeId: c.episodeId, act: c.act, day: c.day })
					.from(c)
					.where(and(inArray(c.episodeId, ids), inArray(c.act, ['held', 'resumed', 'discharged'])))
					.orderBy(asc(c.day), asc(c.at));
	const changesOf = Map.groupBy(changes, ({ episodeId }) => episodeId);
	const levelsOf = Map.groupBy(rows, ({ episodeId }) => episodeId);
	const found = new Map<string, Care>();
	const idOf = (client: string) => kept.get(client) ?? client;
	for (const { clientId, from, to } of enrolled) {
		const stay = { from: from!, to: to === '9999-12-31' ? null : to };
		if (stay.from > sunday || (stay.to !== null && stay.to < monday)) continue;
		const before = found.get(idOf(clientId))?.stay;
		found.set(idOf(clientId), {
			stay: before ? around(before, stay) : stay,
			levels: [],
			isOnHold: false,
			isOnHoldNow: false
		});
	}
	for (const { id, clientId, status, from, to } of episodes) {
		if (from === null) continue;
		const isOnHold = wasOnHold(changesOf.get(id) ?? [], { monday, sunday });
		const levels = levelsOf.get(id) ?? [];
		found.set(idOf(clientId), { stay: { from, to }, levels, isOnHold, isOnHoldNow: status === 'on-hold' });
	}
	return found;
}

/** From the earlier first day to the later last one: two records of the same person. */
const around = (one: Stay, other: Stay): Stay => ({
	from: one.from < other.from ? one.from : other.from,
	to: one.to === null || other.to === null ? null : one.to > other.to ? one.to : other.to
});
