import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import { isUnwritten } from '#lib/domain/guard/guard.ts';
import type { Service } from '#lib/domain/hours/count.ts';
import type { NoteContent } from '#lib/domain/note.ts';
import type { NoteStatus } from '#lib/domain/signing.ts';
import { app } from '#lib/server/app.ts';

/** The note status for counting hours: written once nothing in it is blank, signed once it is final. Awaiting a co-signature counts as written. */
export const noteState = (status: NoteStatus, content: () => string): Service['note'] => {
	if (status !== 'draft') return status === 'signed' ? 'signed' : 'written';
	return isUnwritten(JSON.parse(content()) as NoteContent) ? 'none' : 'written';
};

/** The status of each person's progress note, by `session person`. Unseals only drafts, and only those of these sessions. */
export async function notesIn(sessions: number[], clients?: string[]): Promise<Map<string, Service['note']>> {
	if (sessions.length === 0) return new Map();
	const { db, t } = app().store;
	const { id, session, person, status, kind, inErrorAt, clientId, content } = t.document;
	const ofClients = clients && or(inArray(clientId, clients), isNull(clientId));
	const rows = await db
		.select({ id, session, person, status })
		.from(t.document)
		.where(and(inArray(session, sessions), eq(kind, 'progress-note'), isNull(inErrorAt), ofClients));
	const drafts = rows.filter((row) => row.status === 'draft').map((row) => row.id);
	const opened =
		drafts.length === 0 ? [] : await db.select({ id, content }).from(t.document).where(inArray(id, drafts));
	const texts = new Map(opened.map((row) => [row.id, row.content]));
	return new Map(rows.map((row) => [`${row.session} ${row.person}`, noteState(row.status, () => texts.get(row.id)!)]));
}
