import Database from 'better-sqlite3';
import { eq } from 'drizzle-orm';
import { join } from 'node:path';
import { addedText, signedText } from '#lib/domain/signing.ts';
import type { App } from '#lib/server/app.ts';
import { DATABASE } from '#lib/server/store/sqlite-file.ts';
import { contentHash } from '#lib/server/records/signature.ts';
import { addendaOf, documentsOf } from '#lib/server/records/note-rows.ts';

/**
 * Makes what is signed of a session in an SQLite store be signed as versions did that kept no facts, no count of reasons and no kinds of addenda: over the
 * session, the person and the words.
 */
export async function signedBefore({ store }: App, dataDir: string, session: number) {
	const { document, addendum } = store.t;
	const file = new Database(join(dataDir, DATABASE));
	for (const guard of ['note_signed_is_final', 'note_awaiting_is_final', 'addendum_no_update'])
		file.exec(`DROP TRIGGER ${guard}`);
	file.close();
	for (const note of await documentsOf(session)) {
		if (!note.signature) continue;
		const { method: _, ...signature } = note.signature;
		const signed = JSON.stringify({ ...signature, contentHash: contentHash(signedText(note, note.content)) });
		await store.write((tx) => [
			tx.update(document).set({ signature: signed, facts: null, reasonCount: null }).where(eq(document.id, note.id))
		]);
		for (const { id, text, signature } of await addendaOf(note.id)) {
			const plain = JSON.stringify({ ...signature, contentHash: contentHash(addedText(note.id, text)) });
			await store.write((tx) => [tx.update(addendum).set({ kind: null, signature: plain }).where(eq(addendum.id, id))]);
		}
	}
}
