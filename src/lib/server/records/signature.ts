import { eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { addedText, isLateEntry, signedDocument, signedText, type Signature } from '#lib/domain/signing.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { Addendum, Document } from './note-rows.ts';
import { serviceEnd } from './service-facts.ts';

export const contentHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a signature of this method covers; null where there can be none, as a document without a session had none by the first. */
function coveredBy(method: Signature['method'], document: Document): string | null {
	const { session, content } = document;
	if (method === 2) return signedDocument(document, content);
	return session === null ? null : signedText({ ...document, session }, content);
}

const isHashOf = (signature: Signature | null, document: Document): boolean => {
	const text = signature && coveredBy(signature.method, document);
	return text !== null && signature!.contentHash === contentHash(text);
};

/** Whether the words, the data and the facts are still those that were signed, by the author and where there is one the co-signer. */
export const isAsSigned = (document: Document): boolean =>
	isHashOf(document.signature, document) && (document.coSignature === null || isHashOf(document.coSignature, document));

/** Whether an addendum is the one that was signed, for this note. */
export const isAsAdded = (
	noteId: string,
	{ text, kind, signature }: Pick<Addendum, 'text' | 'kind' | 'signature'>
): boolean => signature.contentHash === contentHash(addedText(noteId, text, kind));

const statements = { facilitator: m.record_sign_statement, supervisor: m.record_co_sign_statement };

/** A signature over a document with its facts, as its author's or beside it. */
export async function signatureOn(
	document: Document,
	by: StaffMember,
	role: Signature['role'],
	at: number
): Promise<Signature> {
	const over = role === 'facilitator' ? await serviceEnd(document) : null;
	// A co-signature stands beside one that was made without facts, and covers what that one does.
	const method = role === 'supervisor' ? document.signature?.method : 2;
	return {
		...(method && { method }),
		...(await signerDetails(by)),
		...{ role, at, statement: statements[role]({}, { locale: by.locale }) },
		contentHash: contentHash(coveredBy(method, document) ?? ''),
		lateEntry: over !== null && isLateEntry(over, at) ? { serviceAt: over } : null
	};
}

/** Name, credentials and license number, as they are now. */
export async function signerDetails(by: StaffMember): Promise<Pick<Signature, 'name' | 'credentials' | 'license'>> {
	const { staff } = app().store.t;
	const [row] = await app().store.db.select({ license: staff.license }).from(staff).where(eq(staff.id, by.id));
	const { name, credentials } = by;
	return { name, credentials, ...(row?.license && { license: row.license }) };
}
