import type { AddendumKind } from '#lib/domain/document.ts';
import { addedText, isLateEntry, mayAdd, type RecordRefusal, type Signature } from '#lib/domain/signing.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import type { Refused } from '#lib/server/auth/answers.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { settling, workAfterAddendum } from './after-signing.ts';
import { documentById } from './note-rows.ts';
import { serviceEnd } from './service-facts.ts';
import { contentHash, signerDetails } from './signature.ts';
import { trace } from './trail.ts';
import { signerFor } from './who.ts';

export type Added = { ok: true } | Refused | { ok: false; code: RecordRefusal | 'unknown' | 'empty' };

/** What is added; plain text is an addendum. */
type Words = string | { text: string; kind: AddendumKind };

/**
 * Adds to a signed document, with its own signature; the document itself does not change (R16). Its author and its reviewer are notified, unless
 * they wrote the addendum.
 */
export async function addAddendum(
	by: StaffMember,
	noteId: string,
	words: Words,
	proof: string,
	at = Date.now()
): Promise<Added> {
	const note = await documentById(noteId);
	if (!note) return { ok: false, code: 'unknown' };
	const signer = await signerFor(by, note);
	const may = mayAdd(note, signer);
	if (!may.ok) return may;
	const { kind, ...typed } = typeof words === 'string' ? { kind: 'addendum' as const, text: words } : words;
	const text = typed.text.trim();
	if (text === '') return { ok: false, code: 'empty' };
	const known = await app().auth.checkProof(by.id, proof);
	if (!known.ok) return known;
	const over = await serviceEnd(note);
	const signature: Signature = {
		...(await signerDetails(by)),
		...{ role: signer.leads ? 'facilitator' : 'supervisor', at },
		contentHash: contentHash(addedText(noteId, text, kind)),
		statement: m.record_addendum_statement({}, { locale: by.locale }),
		lateEntry: over !== null && isLateEntry(over, at) ? { serviceAt: over } : null
	};
	const { store } = app();
	const { session, clientId } = note;
	const id = randomId();
	await store.write((tx) => [
		tx.insert(store.t.addendum).values({ id, noteId, kind, text, signature: JSON.stringify(signature), by: by.id, at }),
		settling(tx, noteId, by.id, 'addendum', at),
		...workAfterAddendum(note, by.id, at)(tx),
		trace({ at, by: by.id, act: 'note.added-to', subject: noteId, session, clientId, detail: signature.contentHash })
	]);
	return { ok: true };
}
