import { and, eq } from 'drizzle-orm';
import { addedText, mayCoSign, type RecordRefusal } from '#lib/domain/signing.ts';
import { longest } from '#lib/domain/limits.ts';
import { app } from '#lib/server/app.ts';
import type { Refused } from '#lib/server/auth/answers.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import type { NoteStepKind } from '#lib/server/store/schema/records.ts';
import { closeIfDone } from './close.ts';
import { gather } from './gather.ts';
import { documentById, type Document } from './note-rows.ts';
import { stepping, type KeptWithStep } from './note-steps.ts';
import { contentHash, signatureOn } from './signature.ts';
import { coSignersOf } from './supervision.ts';
import { trace } from './trail.ts';
import { signerFor } from './who.ts';

type Answer = { ok: true } | { ok: false; code: RecordRefusal | 'unknown' | 'changed' };
export type CoSigned = { ok: true; closed: boolean } | Exclude<Answer, { ok: true }> | Refused;
export type Returned = Answer | { ok: false; code: 'empty' | 'too-long' };

/**
 * A supervisor co-signs with their own proof: from then on the note counts and is locked (R16). The last note missing closes the session. `proof`
 * is null if the login was confirmed recently, which covers a whole batch of notes.
 */
export async function coSign(
	by: StaffMember,
	seen: { id: string; version: number },
	proof: string | null,
	at = Date.now()
): Promise<CoSigned> {
	const found = await openFor(by, seen);
	if (!found.ok) return found;
	const known = proof === null ? ({ ok: true } as const) : await app().auth.checkProof(by.id, proof);
	if (!known.ok) return known;
	const { note } = found;
	const signature = await signatureOn(note, by, 'supervisor', at);
	const set = {
		...{ status: 'signed' as const, version: note.version + 1 },
		...{ coSignature: JSON.stringify(signature), coSignedAt: at, coSignedBy: by.id, reviewedAt: at, reviewedBy: by.id }
	};
	const done = await step(note, set, 'co-signed', by, at, signature.contentHash);
	if (!done.ok) return done;
	const gathered = note.session === null ? null : await gather(note.session);
	return { ok: true, closed: gathered !== null && (await closeIfDone(by, gathered, at)) };
}

/** Returns it to its author as a draft, with a comment. The signed version is kept as a step. */
export async function returnNote(
	by: StaffMember,
	seen: { id: string; version: number },
	words: string,
	at = Date.now()
): Promise<Returned> {
	const comment = words.trim();
	if (comment === '') return { ok: false, code: 'empty' };
	if (comment.length > longest.noteSection) return { ok: false, code: 'too-long' };
	const found = await openFor(by, seen);
	if (!found.ok) return found;
	const unsigned = { facts: null, signedAt: null, signedBy: null, signature: null, reasons: null };
	const set = { status: 'draft' as const, version: found.note.version + 1, changedAt: at, ...unsigned };
	return step(found.note, set, 'returned', by, at, contentHash(addedText(seen.id, comment)), { comment });
}

async function openFor(by: StaffMember, { id, version }: { id: string; version: number }) {
	const note = await documentById(id);
	if (!note) return { ok: false as const, code: 'unknown' as const };
	const [signer, coSigners] = await Promise.all([signerFor(by, note), coSignersOf(note.authorId)]);
	const may = mayCoSign(note, signer, coSigners);
	if (!may.ok) return may;
	return note.version === version ? { ok: true as const, note } : { ok: false as const, code: 'changed' as const };
}

type Set = { status: 'signed' | 'draft'; version: number };

async function step(
	note: Document,
	set: Set,
	kind: Exclude<NoteStepKind, 'sent-in'>,
	{ id: by }: StaffMember,
	at: number,
	detail: string,
	kept?: KeptWithStep
): Promise<Answer> {
	const { store } = app();
	const { id: noteId, session, clientId, version } = note;
	const row = store.t.document;
	const same = and(eq(row.id, noteId), eq(row.version, version), eq(row.status, 'awaiting'));
	const written = await isFirst(
		store.write((tx) => [
			expectOne(tx.update(row).set(set).where(same)),
			stepping(tx, { noteId, step: kind, version, by, at }, kept),
			trace({ at, by, act: `note.${kind}`, subject: noteId, session, clientId, detail })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'changed' };
}
