import { and, desc, eq, gt, inArray, isNull } from 'drizzle-orm';
import { wasThere, type Attended } from '#lib/domain/attendance-history.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { GROUP, documentById, standingOf, type Document } from './note-rows.ts';
import { trace } from './trail.ts';
import { signerFor } from './who.ts';

type Row = Tables['documentEvent']['$inferInsert'];
export type DocumentEvent = Tables['documentEvent']['$inferSelect'];
/** A person's attendance that was corrected: from what to what, and as which version. */
type Changed = { session: number; person: string; before: Attended; after: Attended; version: number };

/**
 * Work for whoever signed that person's note, and for whoever reviewed it (R19): to add to it or to say that nothing changes. The group's
 * note counts who was there, so it is asked about only when that changed.
 */
export async function workAfter(
	{ session, person, before, after, version }: Changed,
	by: string,
	at: number
): Promise<(tx: Tx) => Statement[]> {
	const isCounted = wasThere(before.status) !== wasThere(after.status);
	const stood = (await standingOf(session)).filter(
		// Also what still waits for its co-signature: its author stands for it.
		(note) => note.status !== 'draft' && (note.person === person || (isCounted && note.person === GROUP))
	);
	return work(stood, { kind: 'attendance-changed', version, by, at });
}

/**
 * The same of a risk assessment that is filed after that person's note was signed, also where it still waits for its co-signature. `version`
 * counts the person's assessments in the session. `documents` are the person's.
 */
export async function workAfterAssessment(
	documents: Document[],
	{ session, person }: { session: number; person: string },
	by: string,
	at: number
): Promise<(tx: Tx) => Statement[]> {
	const { riskOutcome } = app().store.t;
	const own = and(eq(riskOutcome.session, session), eq(riskOutcome.person, person));
	const version = (await app().store.db.$count(riskOutcome, own)) + 1;
	const others = documents.filter(
		({ kind, status, inErrorAt }) => kind !== 'risk-assessment' && status !== 'draft' && inErrorAt === null
	);
	return work(others, { kind: 'risk-assessed', version, by, at });
}

/** An addendum is work for whoever wrote the document and for whoever reviewed it; what they added themselves they know. */
export const workAfterAddendum = (document: Document, by: string, at: number): ((tx: Tx) => Statement[]) =>
	work([document], { kind: 'addendum-added', version: document.version, by, at }, ({ forStaff }) => forStaff !== by);

/** For each document's signer, and for its reviewer where there is one. */
function work(
	documents: Document[],
	event: Pick<Row, 'kind' | 'version' | 'by' | 'at'>,
	fits: (row: Row) => boolean = () => true
): (tx: Tx) => Statement[] {
	const rows = documents
		.flatMap(({ id: noteId, authorId, reviewedBy }): Row[] => [
			{ ...event, noteId, id: randomId(), forStaff: authorId, as: 'author' },
			...(reviewedBy === null
				? []
				: [{ ...event, noteId, id: randomId(), forStaff: reviewedBy, as: 'reviewer' as const }])
		])
		.filter(fits);
	return (tx) => (rows.length ? [tx.insert(app().store.t.documentEvent).values(rows)] : []);
}

/** What is still to be done about these notes, for one of the staff, newest first. */
export async function openEvents(staff: string, notes?: string[]): Promise<DocumentEvent[]> {
	if (notes?.length === 0) return [];
	const { t, db } = app().store;
	const { forStaff, doneAt, noteId, at } = t.documentEvent;
	return db
		.select()
		.from(t.documentEvent)
		.where(and(eq(forStaff, staff), isNull(doneAt), notes && inArray(noteId, notes)))
		.orderBy(desc(at));
}

/** What came since the author of a document signed it, for whoever is asked to sign it after them. */
export async function sinceSigned({
	id,
	signedAt
}: Pick<Document, 'id' | 'signedAt'>): Promise<DocumentEvent['kind'][]> {
	if (signedAt === null) return [];
	const { t, db } = app().store;
	const { noteId, kind, at } = t.documentEvent;
	const rows = await db
		.selectDistinct({ kind })
		.from(t.documentEvent)
		.where(and(eq(noteId, id), gt(at, signedAt)));
	return rows.map((row) => row.kind);
}

/** Statements that end what is open about a note for one of the staff. */
export const settling = (
	tx: Tx,
	note: string,
	staff: string,
	outcome: 'addendum' | 'stands',
	at: number
): Statement => {
	const { documentEvent } = app().store.t;
	const { noteId, forStaff, doneAt } = documentEvent;
	return tx
		.update(documentEvent)
		.set({ doneAt: at, outcome })
		.where(and(eq(noteId, note), eq(forStaff, staff), isNull(doneAt)));
};

/** Whoever signed or reviewed has seen what changed, and the note stands as it is. */
export async function confirmStands(by: StaffMember, noteId: string, at = Date.now()): Promise<boolean> {
	const [note, open] = await Promise.all([documentById(noteId), openEvents(by.id, [noteId])]);
	if (!note || open.length === 0) return false;
	const { session, clientId } = note;
	const { leads, reviews } = await signerFor(by, note);
	if (!leads && !reviews) return false;
	await app().store.write((tx) => [
		settling(tx, noteId, by.id, 'stands', at),
		trace({ at, by: by.id, act: 'note.confirmed', subject: noteId, session, clientId })
	]);
	return true;
}
