import { and, eq, inArray, isNotNull, isNull, lt, notExists, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { app } from '#lib/server/app.ts';
import { notesDue } from './due.ts';
import { following, inOrder, isOfOne, type Missing, type MissingAsked, type Slice } from './slice.ts';

/** Sessions whose group note was entered in error and has not been replaced. */
export async function groupNotesWithdrawn(asked: MissingAsked, slice: Slice): Promise<Missing[]> {
	if (isOfOne(asked)) return [];
	const { due, key, session, where } = await withdrawnAsked(asked);
	return app()
		.store.db.select({ key, due, session: session.id, person: sql<string>`'group'` })
		.from(session)
		.where(and(where, following(due, key, slice)))
		.orderBy(...inOrder(due, key, slice))
		.limit(slice.limit);
}

export async function countGroupNotesWithdrawn(asked: MissingAsked): Promise<number> {
	if (isOfOne(asked)) return 0;
	const { session, where } = await withdrawnAsked(asked);
	return app().store.db.$count(session, where);
}

async function withdrawnAsked({ groups, dueBefore }: MissingAsked) {
	const { t, db } = app().store;
	const { session, document } = t;
	const since = alias(document, 'since');
	const due = await notesDue(groups);
	const key = sql<string>`('group/' || ${session.id})`;
	const inError = db
		.select({ session: document.session })
		.from(document)
		.where(and(isNotNull(document.inErrorAt), eq(document.kind, 'group-note')));
	const another = db
		.select({ one: sql`1` })
		.from(since)
		.where(and(eq(since.session, session.id), eq(since.kind, 'group-note'), isNull(since.inErrorAt)));
	const isDue = dueBefore === null ? undefined : lt(due, dueBefore);
	const where = and(inArray(session.groupId, groups), inArray(session.id, inError), notExists(another), isDue);
	return { due, key, session, where };
}
