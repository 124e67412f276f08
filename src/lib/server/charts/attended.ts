import { and, inArray } from 'drizzle-orm';
import { wasThere, type Attended } from '#lib/domain/attendance-history.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';

/** A client's current attendance in the record, by session. Sessions without confirmed attendance are left out. */
export async function attendedIn(
	clientId: string,
	sessions: number[]
): Promise<Map<number, Omit<Attended, 'stays'> & { isCorrected: boolean }>> {
	if (sessions.length === 0) return new Map();
	const { db, t } = app().store;
	const { session, version, status, arrivedAt, leftAt, minutes } = t.attendance;
	const rows = await db
		.select({ session, version, status, arrivedAt, leftAt, minutes })
		.from(t.attendance)
		.where(and(inArray(t.attendance.clientId, await idsOf(clientId)), inArray(session, sessions)))
		.orderBy(version);
	return new Map(rows.map(({ session, version, ...attended }) => [session, { ...attended, isCorrected: version > 1 }]));
}

/** The minutes a session counts for a person: none if absent, null while nothing is confirmed. */
export const minutesIn = (line: Pick<Attended, 'status' | 'minutes'> | undefined): number | null =>
	line ? (wasThere(line.status) ? line.minutes : 0) : null;
