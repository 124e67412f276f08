import { and, eq, gte, inArray } from 'drizzle-orm';
import { wasThere } from '#lib/domain/attendance-history.ts';
import type { AttendanceStatus } from '#lib/domain/attendance.ts';
import type { Form } from '#lib/domain/care-team/off-track.ts';
import { app } from '#lib/server/app.ts';
import { answersIn, measuredIn } from '#lib/server/charts/answers-of.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { trendAnswersOf } from '#lib/server/records/folded-log.ts';
import { seenOf } from '#lib/server/records/trends.ts';

/** What the record says now of one person's attendance in one session. */
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
 * The questionnaires that each person was handed, by slug, oldest first: those of a session that they attended in which anybody filled one
 * in. Null where theirs was left unfinished.
 */
export async function formsOf(people: Person[], attended: Attended[]): Promise<Map<string, Record<string, Form[]>>> {
	const there = attended.filter(({ status }) => wasThere(status));
	const sessions = [...new Set(there.map(({ session }) => session))];
	const answers = sessions.length === 0 ? new Map<number, never>() : await trendAnswersOf(sessions);
	const found = new Map<string, Record<string, Form[]>>();
	const ids = new Map(people.map((one) => [one.id, one.ids]));
	for (const { session, clientId, day } of there) {
		const kept = answers.get(session);
		const offered = new Set(
			Object.values(kept ?? {}).flatMap((own) => measuredIn(seenOf(own)).map(({ slug }) => slug))
		);
		if (offered.size === 0) continue;
		const own = new Map(
			measuredIn(seenOf(answersIn(kept, ids.get(clientId)!))).map(({ slug, total }) => [slug, total])
		);
		const forms = found.get(clientId) ?? {};
		for (const slug of offered) forms[slug] = [...(forms[slug] ?? []), { day, total: own.get(slug) ?? null }];
		found.set(clientId, forms);
	}
	return found;
}
