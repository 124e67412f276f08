import { and, eq, gte, inArray, isNull, lte, or } from 'drizzle-orm';
import type { Filled } from '#lib/domain/measures/completion.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { countingOf, resultsOf } from './results.ts';
import { standing, type Result } from './result.ts';

/**
 * What a client completed, as some groups see it, oldest first, about a day since `since`: in their sessions and, outside of sessions, for these
 * groups' programs. The caller has chosen the groups by permission.
 */
export async function resultsSeen(clientId: string, groups: string[], since = ''): Promise<Result[]> {
	if (groups.length === 0) return [];
	const { db, t } = app().store;
	const [results, programs] = await Promise.all([
		resultsOf(clientId, since),
		db.selectDistinct({ id: t.group.programId }).from(t.group).where(inArray(t.group.id, groups))
	]);
	return seenFrom({ groups, programs: programs.map(({ id }) => id) }, results);
}

/** Of these results, those of sessions of these groups, and those outside of any session of these programs. */
export async function seenFrom<Of extends Pick<Result, 'session' | 'programId'>>(
	{ groups, programs }: { groups: string[]; programs: string[] },
	results: readonly Of[]
): Promise<Of[]> {
	const { db, t } = app().store;
	const ids = [...new Set(results.flatMap(({ session }) => session ?? []))];
	const own = and(inArray(t.session.id, ids), inArray(t.session.groupId, groups));
	const rows = ids.length === 0 ? [] : await db.select({ id: t.session.id }).from(t.session).where(own);
	const sessions = new Set(rows.map(({ id }) => id));
	return results.filter(({ session, programId }) =>
		session === null ? programs.includes(programId) : sessions.has(session)
	);
}

/** The same by session, for a list of sessions; what was completed outside of one is left out. */
export async function resultsBySession(clientId: string, sessions: number[]): Promise<Map<number, Result[]>> {
	if (sessions.length === 0) return new Map();
	const { db, t } = app().store;
	const r = t.measureResult;
	const rows = await db
		.select()
		.from(r)
		.where(and(inArray(r.session, sessions), inArray(r.clientId, await idsOf(clientId))));
	return Map.groupBy(countingOf(rows), ({ session }) => session!);
}

type Period = { programId: string; groups: string[]; from: string; to: string };

/** Everyone's results that belong to some groups of a program in a period: from their sessions, or by who was enrolled in them then. */
export async function resultsIn({ programId, groups, from, to }: Period): Promise<Result[]> {
	const { db, t } = app().store;
	const { measureResult: r, session: s, enrolment: e } = t;
	const ofGroups = db.select({ id: s.id }).from(s).where(inArray(s.groupId, groups));
	const enrolled = db
		.select({ id: e.clientId })
		.from(e)
		.where(and(inArray(e.groupId, groups), lte(e.startsOn, to), or(isNull(e.endsOn), gte(e.endsOn, from))));
	const rows = await db
		.select()
		.from(r)
		.where(
			and(
				...[eq(r.programId, programId), gte(r.day, from), lte(r.day, to)],
				or(inArray(r.session, ofGroups), and(isNull(r.session), inArray(r.clientId, enrolled)))
			)
		)
		.orderBy(r.day, r.at, r.id);
	return countingOf(rows);
}

/** Who in a program completed what since a day, without any answers. */
export async function filledSince(programId: string, since: string): Promise<Filled[]> {
	const { db, t } = app().store;
	const { id, clientId, slug, day, isComplete, supersedes, isWithdrawn } = t.measureResult;
	const rows = await db
		.select({ id, clientId, slug, day, isComplete, supersedes, isWithdrawn })
		.from(t.measureResult)
		.where(and(eq(t.measureResult.programId, programId), gte(day, since)));
	return standing(rows);
}
