import { and, eq, isNull } from 'drizzle-orm';
import { mayReviewNote, type RecordRefusal } from '#lib/domain/signing.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { documentById } from './note-rows.ts';
import { trace } from './trail.ts';
import { signerFor } from './who.ts';

export type Reviewed = { ok: true } | { ok: false; code: RecordRefusal | 'unknown' };

/** Marks that a supervisor has read the note. The note itself does not change. */
export async function markReviewed(by: StaffMember, noteId: string, at = Date.now()): Promise<Reviewed> {
	const note = await documentById(noteId);
	if (!note) return { ok: false, code: 'unknown' };
	const may = mayReviewNote(note, await signerFor(by, note));
	if (!may.ok) return may;
	const { store } = app();
	const { session, clientId } = note;
	const open = and(
		eq(store.t.document.id, noteId),
		eq(store.t.document.status, 'signed'),
		isNull(store.t.document.reviewedAt)
	);
	const written = await isFirst(
		store.write((tx) => [
			expectOne(tx.update(store.t.document).set({ reviewedAt: at, reviewedBy: by.id }).where(open)),
			trace({ at, by: by.id, act: 'note.reviewed', subject: noteId, session, clientId })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'already-reviewed' };
}
