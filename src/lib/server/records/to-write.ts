import { and, eq, inArray, isNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { everything } from '#lib/server/desk/slice.ts';
import { unwrittenPeople, unwrittenSessions } from '#lib/server/desk/unsigned.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { returnedAmong } from './note-steps.ts';
import { isOfGroups } from './of-groups.ts';

/** A note to write or finish. `note` is null if no one has begun it; then it is up to any facilitator. */
export type ToWrite = {
	/** Null for a document that belongs to no session. */
	session: number | null;
	clientId: string | null;
	note: string | null;
	due: number;
	isReturned: boolean;
};
/** What a staff member has to write about one session. */
export type SessionToWrite = {
	session: number;
	title: string;
	endedAt: number;
	timeZone: string;
	isConfirmed: boolean;
	drafts: number;
	returned: number;
};

/**
 * Everything to write in these groups for one of their facilitators: their own drafts, and notes that no one has begun, however old. `led`: those
 * of the groups that they lead now.
 */
export async function toWrite(staff: string, groups: string[], led = groups): Promise<ToWrite[]> {
	if (groups.length === 0) return [];
	const { t, db } = app().store;
	const { id, session, clientId, dueAt, createdAt, authorId, status, inErrorAt } = t.document;
	const asked = { groups: led, client: null, guest: null, dueBefore: null };
	const [drafts, sessions, people] = await Promise.all([
		db
			.select({ note: id, session, clientId, dueAt, createdAt })
			.from(t.document)
			.where(and(eq(authorId, staff), eq(status, 'draft'), isNull(inErrorAt), isOfGroups(groups))),
		unwrittenSessions(asked, everything),
		unwrittenPeople(asked, everything)
	]);
	const returned = await returnedAmong(drafts.map(({ note }) => note));
	return [
		...drafts.map(({ note, session, clientId, dueAt, createdAt }) => ({
			...{ note, session, clientId, due: dueAt ?? createdAt, isReturned: returned.has(note) }
		})),
		...[...sessions, ...people].map(({ session, due }) => ({
			...{ session, clientId: null, note: null, due, isReturned: false }
		}))
	];
}

/** Everything a staff member has to write in the groups they lead. */
export const ownToWrite = async (staff: StaffMember): Promise<ToWrite[]> =>
	toWrite(staff.id, await groupsOf(staff, ['facilitator']));

/** The same by session, earliest end first. */
export async function sessionsToWrite(open: ToWrite[]): Promise<SessionToWrite[]> {
	const bySession = Map.groupBy(
		open.flatMap(({ session, ...one }) => (session === null ? [] : [{ session, ...one }])),
		(one) => one.session
	);
	if (bySession.size === 0) return [];
	const { t, db } = app().store;
	const { id, title, endedAt, plannedStart, timeZone } = t.session;
	const ids = [...bySession.keys()];
	const [rows, confirmed] = await Promise.all([
		db
			.select({ session: id, title, endedAt, plannedStart, timeZone, programZone: t.program.timeZone })
			.from(t.session)
			.innerJoin(t.group, eq(t.group.id, t.session.groupId))
			.innerJoin(t.program, eq(t.program.id, t.group.programId))
			.where(inArray(id, ids)),
		db.selectDistinct({ session: t.attendance.session }).from(t.attendance).where(inArray(t.attendance.session, ids))
	]);
	const begun = new Set(confirmed.map(({ session }) => session));
	return rows
		.map(({ session, title, endedAt, plannedStart, timeZone, programZone }) => {
			const own = bySession.get(session)!;
			return {
				...{ session, title, endedAt: endedAt ?? plannedStart, timeZone: timeZone ?? programZone },
				isConfirmed: begun.has(session),
				// Notes are counted once the first one is begun; until then, only the session counts.
				drafts: own.some(({ note }) => note !== null) ? own.length : 0,
				returned: own.filter(({ isReturned }) => isReturned).length
			};
		})
		.sort((a, b) => a.endedAt - b.endedAt);
}
