import { eq } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import { addedText, isLateEntry, signedDocument, signedText, type Signature } from '#lib/domain/signing.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { Addendum, Document } from './note-rows.ts';
import { serviceEnd } from './service-facts.ts';

export const contentHash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a signature by this method covers; null if there can be none, such as method 1 for a document without a session. */
function coveredBy(method: Signature['method'], document: Document): string | null {
	const { session, content } = document;
	if (method === 2) return signedDocument(document, content);
	return session === null ? null : signedText({ ...document, session }, content);
}

const isHashOf = (signature: Signature | null, document: Document): boolean => {
	const text = signature && coveredBy(signature.method, document);
	return text !== null && signature!.contentHash === contentHash(text);
};

/** Whether the text, the data and the facts are still those that were signed, by the author and by the co-signer if there is one. */
export const isAsSigned = (document: Document): boolean =>
	isHashOf(document.signature, document) && (document.coSignature === null || isHashOf(document.coSignature, document));

/** Whether an addendum is as it was signed, for this note. */
export const isAsAdded = (
	noteId: string,
	{ text, kind, signature }: Pick<Addendum, 'text' | 'kind' | 'signature'>
): boolean => signature.contentHash === contentHash(addedText(noteId, text, kind));

const statements = { facilitator: m.record_sign_statement, supervisor: m.record_co_sign_statement };

/** Signs a document with its facts, as its author or as co-signer. */
export async function signatureOn(
	document: Document,
	by: StaffMember,
	role: Signature['role'],
	at: number
): Promise<Signature> {
	const over = role === 'facilitator' ? await serviceEnd(document) : null;
	// A co-signature covers the same as the author's, even if that was made without facts.
	const method = role === 'supervisor' ? document.signature?.method : 2;
	return {
		...(method && { method }),
		...(await signerDetails(by)),
		...{ role, at, statement: statements[role]({}, { locale: by.locale }) },
		contentHash: contentHash(coveredBy(method, document) ?? ''),
		lateEntry: over !== null && isLateEntry(over, at) ? { serviceAt: over } : null
	};
}

/** Current name, credentials and license number. */
export async function signerDetails(by: StaffMember): Promise<Pick<Signature, 'name' | 'credentials' | 'license'>> {
	const { staff } = app().store.t;
	const [row] = await app().store.db.select({ license: staff.license }).from(staff).where(eq(staff.id, by.id));
	const { name, credentials } = by;
	return { name, credentials, ...(row?.license && { license: row.license }) };
}
