import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import type { UnsignedNote } from '#lib/domain/obligations/facts.ts';
import { wasThere } from '#lib/domain/attendance-history.ts';
import { app } from '#lib/server/app.ts';
import { attendanceIn } from '#lib/server/hours/rows.ts';

/** Unsigned notes, by person and session. Closing a session requires everyone's note, so only open ones are checked. */
export async function unsignedNotesIn(groups: string[]): Promise<(UnsignedNote & { clientId: string })[]> {
	const { db, t } = app().store;
	const { id, groupId, endedAt, status, practiceOf } = t.session;
	const sessions = await db
		.select({ id, groupId, endedAt })
		.from(t.session)
		.where(and(inArray(groupId, groups), eq(status, 'ended'), isNotNull(endedAt), isNull(practiceOf)));
	const ids = sessions.map((session) => session.id);
	if (ids.length === 0) return [];
	const d = t.document;
	const [attended, notes] = await Promise.all([
		attendanceIn(ids),
		db
			.select({ session: d.session, person: d.person })
			.from(d)
			.where(and(inArray(d.session, ids), eq(d.kind, 'progress-note'), inArray(d.status, ['awaiting', 'signed'])))
	]);
	const signed = new Set(notes.map(({ session, person }) => `${session} ${person}`));
	return sessions.flatMap(({ id: session, groupId: group, endedAt }) =>
		[...(attended.get(session) ?? [])].flatMap(([clientId, { person, status }]) =>
			wasThere(status) && !signed.has(`${session} ${person}`) ? [{ clientId, session, group, endedAt: endedAt! }] : []
		)
	);
}
