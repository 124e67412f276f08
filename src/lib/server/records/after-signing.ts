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
/** A corrected attendance: before, after, and the new version. */
type Changed = { session: number; person: string; before: Attended; after: Attended; version: number };

/**
 * Creates work for the author and the reviewer of that person's note (R19): write an addendum or confirm that nothing changes. The group note
 * counts who was there, so it is included only when that count changed.
 */
export async function workAfter(
	{ session, person, before, after, version }: Changed,
	by: string,
	at: number
): Promise<(tx: Tx) => Statement[]> {
	const isCounted = wasThere(before.status) !== wasThere(after.status);
	const stood = (await standingOf(session)).filter(
		// Includes notes awaiting a co-signature: their author is responsible for them.
		(note) => note.status !== 'draft' && (note.person === person || (isCounted && note.person === GROUP))
	);
	return work(stood, { kind: 'attendance-changed', version, by, at });
}

/**
 * The same for a risk assessment filed after that person's note was signed, including notes awaiting a co-signature. `version` counts the person's
 * assessments in the session; `documents` are the person's.
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

/** An addendum is work for the document's author and its reviewer, except for what they added themselves. */
export const workAfterAddendum = (document: Document, by: string, at: number): ((tx: Tx) => Statement[]) =>
	work([document], { kind: 'addendum-added', version: document.version, by, at }, ({ forStaff }) => forStaff !== by);

/** For each document's author, and its reviewer if it has one. */
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

/** What one staff member still has to do about these notes, newest first. */
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

/** What happened since a document's author signed it, for the person asked to co-sign. */
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

/** Closes what is open about a note for one staff member. */
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

/** The author or reviewer has seen what changed, and the note remains as it is. */
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
