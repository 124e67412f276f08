import { and, desc, eq, inArray, isNull, ne, or, type SQL } from 'drizzle-orm';
import { guardedKinds } from '#lib/domain/guard/guarded.ts';
import { lastNotes } from '#lib/domain/guard/limits.ts';
import type { NoteContent } from '#lib/domain/note.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import type { Document } from '../note-rows.ts';

export type Earlier = { id: string; content: NoteContent };

/** The last documents about a client outside this session: those that count, and the author's own drafts. */
export async function lastOfPerson(document: Document): Promise<Earlier[]> {
	const { clientId, authorId } = document;
	if (clientId === null) return [];
	const { document: d } = app().store.t;
	const counts = or(ne(d.status, 'draft'), eq(d.authorId, authorId));
	const own = inArray(d.clientId, await idsOf(clientId));
	return last(document, and(own, counts, inArray(d.kind, [...guardedKinds])));
}

/** The author's last documents of the same kind, outside this session. */
export async function lastOfAuthor(document: Document): Promise<Earlier[]> {
	const { document: d } = app().store.t;
	return last(document, and(eq(d.authorId, document.authorId), eq(d.kind, document.kind)));
}

async function last({ id, session }: Document, which: SQL | undefined): Promise<Earlier[]> {
	const { t, db } = app().store;
	const { document: d } = t;
	const elsewhere = session === null ? ne(d.id, id) : or(isNull(d.session), ne(d.session, session));
	const rows = await db
		.select({ id: d.id, content: d.content })
		.from(d)
		.where(and(which, elsewhere, isNull(d.inErrorAt)))
		.orderBy(desc(d.createdAt))
		.limit(lastNotes);
	return rows.map(({ id, content }) => ({ id, content: JSON.parse(content) as NoteContent }));
}
