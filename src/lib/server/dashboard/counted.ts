import { and, eq, gte, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { kindsForClose } from '#lib/domain/document.ts';
import type { Counted } from '#lib/domain/dashboard/weeks.ts';
import { app } from '#lib/server/app.ts';
import type { Attended } from '#lib/server/care-team/forms.ts';
import { dayOf } from '#lib/server/programs/times.ts';

/** Which sessions: those of these groups, since an instant, in the program's time zone. */
export type Where = { groups: string[]; since: number; timeZone: string };

/** The id that a person's records count under: their own, or the one they were merged into. */
async function keptIds(clients: string[]): Promise<Map<string, string>> {
	if (clients.length === 0) return new Map();
	const { t, db } = app().store;
	const { id, mergedInto } = t.client;
	const rows = await db.select({ id, mergedInto }).from(t.client).where(inArray(id, clients));
	return new Map(rows.map((row) => [row.id, row.mergedInto ?? row.id]));
}

/** Currently confirmed attendance of everyone on a roster. */
export async function attendanceIn({ groups, since, timeZone }: Where): Promise<Attended[]> {
	const { t, db } = app().store;
	const { attendance: a, session: s } = t;
	const rows = await db
		.select({ session: s.id, at: s.plannedStart, clientId: a.clientId, status: a.status })
		.from(s)
		.innerJoin(a, eq(a.session, s.id))
		.where(and(inArray(s.groupId, groups), gte(s.plannedStart, since), isNotNull(a.clientId)))
		.orderBy(s.plannedStart, s.id, a.version);
	const kept = await keptIds([...new Set(rows.flatMap(({ clientId }) => clientId ?? []))]);
	const days = new Map<number, string>();
	const latest = new Map<string, Attended>();
	for (const { session, at, clientId, status } of rows) {
		const id = kept.get(clientId!) ?? clientId!;
		const day = days.get(session) ?? dayOf(at, timeZone);
		days.set(session, day);
		latest.set(`${session} ${id}`, { session, clientId: id, day, status });
	}
	return [...latest.values()];
}

/** Everyone in the groups at any time since a day. */
export async function staysIn(groups: string[], from: string, today: string) {
	const { t, db } = app().store;
	const { clientId, groupId, startsOn, endsOn } = t.enrolment;
	const rows = await db
		.select({ clientId, startsOn, endsOn })
		.from(t.enrolment)
		.where(and(inArray(groupId, groups), lte(startsOn, today), or(isNull(endsOn), gte(endsOn, from))));
	const kept = await keptIds([...new Set(rows.map((row) => row.clientId))]);
	return rows.map((row) => ({
		person: kept.get(row.clientId) ?? row.clientId,
		startsOn: row.startsOn,
		endsOn: row.endsOn
	}));
}

/**
 * The notes that a session's close waits for, once they are due or signed: whether each was signed in time. Every column
 * read here is in one index, so two years of notes are not opened.
 */
export async function notesIn({ groups, since, timeZone }: Where, now: number): Promise<Counted[]> {
	const { t, db } = app().store;
	const { document: d, session: s } = t;
	const rows = await db
		.select({ at: s.plannedStart, dueAt: d.dueAt, signedAt: d.signedAt })
		.from(s)
		.innerJoin(d, eq(d.session, s.id))
		.where(and(inArray(s.groupId, groups), gte(s.plannedStart, since), inArray(d.kind, [...kindsForClose])));
	return rows
		.filter(({ dueAt, signedAt }) => dueAt !== null && (signedAt !== null || dueAt < now))
		.map(({ at, dueAt, signedAt }, place) => ({
			...{ day: dayOf(at, timeZone), person: String(place), counts: signedAt !== null && signedAt <= dueAt! }
		}));
}
