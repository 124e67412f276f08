import { and, asc, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { kindsForClose, type AddendumKind } from '#lib/domain/document.ts';
import type { Layout, NoteContent } from '#lib/domain/note.ts';
import type { ServiceFacts } from '#lib/domain/service-facts.ts';
import type { Signature } from '#lib/domain/signing.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import type { Tables } from '#lib/server/store/schema.ts';

type Row = Tables['document']['$inferSelect'];
/** Anything that a clinician wrote, or is writing, for the record. */
export type Document = Omit<Row, 'content' | 'facts' | 'signature' | 'coSignature' | 'format'> & {
	layout: Layout;
	content: NoteContent;
	facts: ServiceFacts | null;
	signature: Signature | null;
	coSignature: Signature | null;
};
/** A document about a session. */
export type Note = Document & { session: number };
export type Addendum = {
	id: string;
	kind: AddendumKind | null;
	text: string;
	signature: Signature;
	by: string;
	at: number;
};

/** The `person` of the group note. */
export const GROUP = 'group';

const parsed = <T>(json: string | null) => (json === null ? null : (JSON.parse(json) as T));

const toDocument = ({ content, facts, signature, coSignature, format, ...row }: Row): Document => ({
	...row,
	layout: format as Layout,
	content: JSON.parse(content) as NoteContent,
	facts: parsed<ServiceFacts>(facts),
	signature: parsed<Signature>(signature),
	coSignature: parsed<Signature>(coSignature)
});

const isNote = (document: Document): document is Note => document.session !== null;

/** Documents that match, optionally ordered and limited. */
export async function documentsWhere(
	condition: SQL | undefined,
	{ by, limit }: { by?: SQL; limit?: number } = {}
): Promise<Document[]> {
	const { document } = app().store.t;
	const found = app().store.db.select().from(document).where(condition).$dynamic();
	const ordered = by ? found.orderBy(by) : found;
	return (await (limit === undefined ? ordered : ordered.limit(limit))).map(toDocument);
}

/** Every document about a session, of any kind, including those entered in error. */
export async function documentsOf(session: number): Promise<Note[]> {
	return (await documentsWhere(eq(app().store.t.document.session, session))).filter(isNote);
}

/** The same without those entered in error: one of each kind per person. */
export async function standingOf(session: number): Promise<Note[]> {
	return (await documentsOf(session)).filter(({ inErrorAt }) => inErrorAt === null);
}

/** The group note and everyone's progress notes: one each, all required before the session can close. */
export const notesOf = async (session: number): Promise<Note[]> =>
	(await standingOf(session)).filter(({ kind }) => kindsForClose.includes(kind));

/** Signed documents about one client, with or without a session. */
export async function signedAbout(clientId: string): Promise<Document[]> {
	const { document } = app().store.t;
	return documentsWhere(and(inArray(document.clientId, await idsOf(clientId)), eq(document.status, 'signed')));
}

/** Documents about one client that belong to no session. */
export async function documentsOutside(clientId: string): Promise<Document[]> {
	const { document } = app().store.t;
	return documentsWhere(and(inArray(document.clientId, await idsOf(clientId)), isNull(document.session)));
}

export async function documentById(id: string): Promise<Document | null> {
	return (await documentsWhere(eq(app().store.t.document.id, id)))[0] ?? null;
}

/** A document about a session, by its id. */
export async function noteById(id: string): Promise<Note | null> {
	const document = await documentById(id);
	return document && isNote(document) ? document : null;
}

export async function addendaOf(noteId: string): Promise<Addendum[]> {
	const { addendum } = app().store.t;
	const rows = await app()
		.store.db.select()
		.from(addendum)
		.where(eq(addendum.noteId, noteId))
		.orderBy(asc(addendum.at));
	return rows.map(({ noteId: _, signature, ...row }) => ({ ...row, signature: JSON.parse(signature) as Signature }));
}

/** Guards every change to a draft: it must still be the version that was read (R14). */
export const unchanged = ({ id, version }: Pick<Note, 'id' | 'version'>) => {
	const { document } = app().store.t;
	return and(eq(document.id, id), eq(document.version, version), eq(document.status, 'draft'));
};
