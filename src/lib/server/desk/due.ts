import { and, asc, eq, inArray, sql, type SQL } from 'drizzle-orm';
import { overdueHours } from '#lib/domain/signing.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import { instantOf } from '#lib/server/programs/times.ts';

const hour = 3_600_000;

/**
 * When the notes of these groups' sessions are due, as computed in the database: by the strictest note rule that the program had on that day, or
 * else by the default. `noteDue` computes the same for a note that was begun.
 */
export async function notesDue(groups: string[]): Promise<SQL<number>> {
	const { session } = app().store.t;
	const promised = [...Map.groupBy(await promisesOf(groups), ({ id }) => id).values()].map((same) => {
		const { interval, startsOn, endsOn, timeZone } = same[0]!;
		const midnight = (day: string) => instantOf(day, '00:00', timeZone)!;
		const of = inArray(
			session.groupId,
			same.map(({ groupId }) => groupId)
		);
		const from = sql`${session.endedAt} >= ${midnight(startsOn)}`;
		const to = endsOn === null ? undefined : sql`${session.endedAt} < ${midnight(plusDays(endsOn, 1))}`;
		return sql`when ${and(of, from, to)} then ${after(interval)}`;
	});
	const usual = after(overdueHours);
	const hours = promised.length > 0 ? sql`case ${sql.join(promised, sql` `)} else ${usual} end` : usual;
	return sql<number>`(${session.endedAt} + ${hours})`;
}

/** Inlined: PostgreSQL would take a parameter in a branch for text. */
const after = (hours: number): SQL => sql.raw(String(hours * hour));

/** Note rules, strictest first, once for each of these groups of their program. */
async function promisesOf(groups: string[]) {
	if (groups.length === 0) return [];
	const { t, db } = app().store;
	const { id, interval, startsOn, endsOn, kind, programId } = t.obligationRule;
	return db
		.select({ id, interval, startsOn, endsOn, groupId: t.group.id, timeZone: t.program.timeZone })
		.from(t.obligationRule)
		.innerJoin(t.program, eq(t.program.id, programId))
		.innerJoin(t.group, eq(t.group.programId, programId))
		.where(and(eq(kind, 'note'), inArray(t.group.id, groups)))
		.orderBy(asc(interval), asc(id));
}
