import { and, eq, isNull } from 'drizzle-orm';
import { mayEnterInError, type RecordRefusal } from '#lib/domain/signing.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { documentById } from './note-rows.ts';
import { trace } from './trail.ts';
import { signerFor } from './who.ts';

export type EnteredInError = { ok: true } | { ok: false; code: RecordRefusal | 'unknown' | 'reason-needed' };

/** Marks a signed document as entered in error. Its text and signatures stay readable beside the mark. */
export async function enterInError(
	by: StaffMember,
	id: string,
	words: string,
	at = Date.now()
): Promise<EnteredInError> {
	const document = await documentById(id);
	if (!document) return { ok: false, code: 'unknown' };
	const may = mayEnterInError(document, await signerFor(by, document));
	if (!may.ok) return may;
	const reason = words.trim();
	if (reason === '') return { ok: false, code: 'reason-needed' };
	const { store } = app();
	const { session, clientId } = document;
	const row = store.t.document;
	const isOpen = and(eq(row.id, id), eq(row.status, 'signed'), isNull(row.inErrorAt));
	const written = await isFirst(
		store.write((tx) => [
			expectOne(tx.update(row).set({ inErrorAt: at, inErrorBy: by.id, inErrorReason: reason }).where(isOpen)),
			trace({ at, by: by.id, act: 'note.entered-in-error', subject: id, session, clientId })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'in-error' };
}
