import { and, eq, gte, inArray } from 'drizzle-orm';
import { wasThere } from '#lib/domain/attendance-history.ts';
import type { AttendanceStatus } from '#lib/domain/attendance.ts';
import type { Form } from '#lib/domain/care-team/off-track.ts';
import { app } from '#lib/server/app.ts';
import { resultsInSessions, resultsOfEach } from '#lib/server/measures/results.ts';
import { dayOf } from '#lib/server/programs/times.ts';

/** A person's current attendance in one session. */
export type Attended = { session: number; clientId: string; day: string; status: AttendanceStatus };
type Person = { id: string; ids: string[] };

/** Confirmed attendance of these people in sessions of these groups since an instant, oldest session first. */
export async function attendanceSince(
	people: Person[],
	groups: string[],
	{ since, timeZone }: { since: number; timeZone: string }
): Promise<Attended[]> {
	if (people.length === 0 || groups.length === 0) return [];
	const { t, db } = app().store;
	const { attendance: a, session: s } = t;
	const kept = new Map(people.flatMap(({ id, ids }) => ids.map((one) => [one, id])));
	const rows = await db
		.select({ session: s.id, at: s.plannedStart, clientId: a.clientId, status: a.status })
		.from(a)
		.innerJoin(s, eq(s.id, a.session))
		.where(and(inArray(a.clientId, [...kept.keys()]), inArray(s.groupId, groups), gte(s.plannedStart, since)))
		.orderBy(s.plannedStart, s.id, a.version);
	const latest = new Map<string, Attended>();
	for (const { session, at, clientId, status } of rows) {
		const id = kept.get(clientId!)!;
		latest.set(`${session} ${id}`, { session, clientId: id, day: dayOf(at, timeZone), status });
	}
	return [...latest.values()];
}

/**
 * The questionnaires each person was given, by slug, oldest first: those completed by anyone in a session the person attended, and those they
 * completed outside of one. Null if theirs was left unfinished.
 */
export async function formsOf(
	people: Person[],
	attended: Attended[],
	since = ''
): Promise<Map<string, Record<string, Form[]>>> {
	const there = attended.filter(({ status }) => wasThere(status));
	const sessions = [...new Set(there.map(({ session }) => session))];
	const [inSessions, own] = await Promise.all([resultsInSessions(sessions), resultsOfEach(people, since)]);
	const offered = new Map(
		[...Map.groupBy(inSessions, ({ session }) => session!)].map(([session, results]) => [
			session,
			new Set(results.map(({ slug }) => slug))
		])
	);
	const thereOf = Map.groupBy(there, ({ clientId }) => clientId);
	return new Map(
		people.map(({ id }) => {
			const results = own.get(id) ?? [];
			const outside = results.filter(({ session }) => session === null);
			const handed = (thereOf.get(id) ?? []).flatMap(({ session, day }) =>
				[...(offered.get(session) ?? [])].map((slug) => {
					const filled = results.find((one) => one.session === session && one.slug === slug);
					return { slug, day, total: filled?.total ?? null };
				})
			);
			const all = [...handed, ...outside].toSorted((a, b) => a.day.localeCompare(b.day));
			return [id, formsBySlug(all)];
		})
	);
}

const formsBySlug = (all: { slug: string; day: string; total: number | null }[]): Record<string, Form[]> =>
	Object.fromEntries(
		[...Map.groupBy(all, ({ slug }) => slug)].map(([slug, own]) => [
			slug,
			own.map(({ day, total }) => ({ day, total }))
		])
	);
