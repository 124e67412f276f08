import { and, asc, eq } from 'drizzle-orm';
import type { Layout, NoteContent } from '#lib/domain/note.ts';
import type { Signature } from '#lib/domain/signing.ts';
import { app } from '#lib/server/app.ts';
import type { Tables } from '#lib/server/store/schema.ts';

type Row = Tables['note']['$inferSelect'];
export type Note = Omit<Row, 'content' | 'signature' | 'coSignature' | 'format'> & {
	layout: Layout;
	content: NoteContent;
	signature: Signature | null;
	coSignature: Signature | null;
};
export type Addendum = { id: string; text: string; signature: Signature; by: string; at: number };

/** The person of the group's own note. */
export const GROUP = 'group';

const signatureIn = (json: string | null) => (json === null ? null : (JSON.parse(json) as Signature));

const toNote = ({ content, signature, coSignature, format, ...row }: Row): Note => ({
	...row,
	layout: format as Layout,
	content: JSON.parse(content) as NoteContent,
	signature: signatureIn(signature),
	coSignature: signatureIn(coSignature)
});

export async function notesOf(session: number): Promise<Note[]> {
	const { note } = app().store.t;
	return (await app().store.db.select().from(note).where(eq(note.session, session))).map(toNote);
}

/** What is signed about one client, in any session. */
export async function signedAbout(clientId: string): Promise<Note[]> {
	const { note } = app().store.t;
	const about = and(eq(note.clientId, clientId), eq(note.status, 'signed'));
	return (await app().store.db.select().from(note).where(about)).map(toNote);
}

export async function noteById(id: string): Promise<Note | null> {
	const { note } = app().store.t;
	const [row] = await app().store.db.select().from(note).where(eq(note.id, id));
	return row ? toNote(row) : null;
}

export async function addendaOf(noteId: string): Promise<Addendum[]> {
	const { addendum } = app().store.t;
	const rows = await app()
		.store.db.select()
		.from(addendum)
		.where(eq(addendum.noteId, noteId))
		.orderBy(asc(addendum.at));
	return rows.map(({ id, text, signature, by, at }) => ({
		id,
		text,
		by,
		at,
		signature: JSON.parse(signature) as Signature
	}));
}

/** The guard of every change of a draft: what was read still stands (R14). */
export const unchanged = ({ id, version }: Pick<Note, 'id' | 'version'>) => {
	const { note } = app().store.t;
	return and(eq(note.id, id), eq(note.version, version), eq(note.status, 'draft'));
};
