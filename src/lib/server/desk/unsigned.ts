import { and, eq, exists, gt, inArray, isNotNull, isNull, lt, notExists, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { notesDue } from './due.ts';
import { following, inOrder, isOfOne, type Missing, type MissingAsked, type Slice } from './slice.ts';
import { countGroupNotesWithdrawn, groupNotesWithdrawn } from './withdrawn.ts';

/** Sessions that are over and have no notes at all. */
export async function unwrittenSessions(asked: MissingAsked, slice: Slice): Promise<Missing[]> {
	if (isOfOne(asked) || asked.groups.length === 0) return [];
	const { db } = app().store;
	const { due, key, session, where } = await sessionsAsked(asked);
	return db
		.select({ key, due, session: session.id, person: sql<null>`null` })
		.from(session)
		.where(and(where, following(due, key, slice)))
		.orderBy(...inOrder(due, key, slice))
		.limit(slice.limit);
}

export async function countUnwrittenSessions(asked: MissingAsked): Promise<number> {
	if (isOfOne(asked) || asked.groups.length === 0) return 0;
	const { session, where } = await sessionsAsked(asked);
	return app().store.db.$count(session, where);
}

async function sessionsAsked({ groups, dueBefore }: MissingAsked) {
	const { t, db } = app().store;
	const { session, document } = t;
	const due = await notesDue(groups);
	const key = sql<string>`('session/' || ${session.id})`;
	const isOver = and(eq(session.status, 'ended'), inArray(session.groupId, groups), isNotNull(session.endedAt));
	const noNote = notExists(
		db
			.select({ one: sql`1` })
			.from(document)
			.where(eq(document.session, session.id))
	);
	const isDue = dueBefore === null ? undefined : lt(due, dueBefore);
	return { due, key, session, where: and(isOver, noNote, isDue) };
}

/**
 * People who were there and have no note, in sessions that have some, and groups whose note was entered in error. Closing a session requires
 * everyone's note, so for closed ones, only corrections of attendance and notes entered in error are checked.
 */
export async function unwrittenPeople(asked: MissingAsked, slice: Slice): Promise<Missing[]> {
	if (asked.groups.length === 0) return [];
	const { db, t } = app().store;
	const { attendance, session } = t;
	const due = await notesDue(asked.groups);
	const key = sql<string>`('person/' || ${attendance.id})`;
	const lists = (await peopleAsked(asked)).map((where) =>
		db
			.select({ key, due, session: attendance.session, person: attendance.person })
			.from(attendance)
			.innerJoin(session, eq(session.id, attendance.session))
			.where(and(where, following(due, key, slice)))
			.orderBy(...inOrder(due, key, slice))
			.limit(slice.limit)
	);
	return [...(await Promise.all(lists)).flat(), ...(await groupNotesWithdrawn(asked, slice))];
}

export async function countUnwrittenPeople(asked: MissingAsked): Promise<number> {
	if (asked.groups.length === 0) return 0;
	const { db, t } = app().store;
	const counts = (await peopleAsked(asked)).map(async (where) => {
		const [row] = await db
			.select({ count: sql<number>`count(*)`.mapWith(Number) })
			.from(t.attendance)
			.innerJoin(t.session, eq(t.session.id, t.attendance.session))
			.where(where);
		return row?.count ?? 0;
	});
	const all = await Promise.all([...counts, countGroupNotesWithdrawn(asked)]);
	return all.reduce((sum, count) => sum + count, 0);
}

/** Those of sessions that are over and, if there are any, those of closed ones. */
async function peopleAsked({ groups, client, guest, dueBefore }: MissingAsked): Promise<(SQL | undefined)[]> {
	const { t, db } = app().store;
	const { session, attendance } = t;
	const here = and(
		inArray(session.groupId, groups),
		client === null ? undefined : inArray(attendance.clientId, await idsOf(client)),
		guest === null ? undefined : and(eq(attendance.session, guest.session), eq(attendance.person, guest.person)),
		dueBefore === null ? undefined : lt(await notesDue(groups), dueBefore)
	);
	const [corrected, withdrawn] = await Promise.all([
		db
			.select({ id: attendance.id })
			.from(attendance)
			.where(and(eq(attendance.source, 'staff'), isUnwritten())),
		db
			.select({ id: attendance.id })
			.from(attendance)
			// Starts from the few sessions with such a note: with a join, the database would scan all attendance.
			.where(and(inArray(attendance.session, inErrorIn()), isUnwritten()))
	]);
	const ids = [...corrected, ...withdrawn].map(({ id }) => id);
	const open = and(eq(session.status, 'ended'), here, isUnwritten());
	return ids.length ? [open, and(eq(session.status, 'closed'), here, inArray(attendance.id, ids))] : [open];
}

/** The sessions with notes entered in error. A person without a note there now lost theirs that way, or by a correction. */
function inErrorIn() {
	const { t, db } = app().store;
	const { session, inErrorAt } = t.document;
	return db
		.select({ session })
		.from(t.document)
		.where(and(isNotNull(inErrorAt), isNotNull(session)));
}

/** Current attendance that says a person was there, in a session that has notes but none for them. */
function isUnwritten(): SQL | undefined {
	const { t, db } = app().store;
	const { attendance, document } = t;
	const later = alias(attendance, 'later');
	const one = { one: sql`1` };
	const ofSession = eq(document.session, attendance.session);
	const samePerson = and(eq(later.session, attendance.session), eq(later.person, attendance.person));
	return and(
		inArray(attendance.status, ['present', 'late', 'left-early']),
		exists(db.select(one).from(document).where(ofSession)),
		notExists(
			db
				.select(one)
				.from(document)
				.where(and(ofSession, eq(document.person, attendance.person), isNull(document.inErrorAt)))
		),
		notExists(
			db
				.select(one)
				.from(later)
				.where(and(samePerson, gt(later.version, attendance.version)))
		)
	);
}
