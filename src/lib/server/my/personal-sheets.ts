import { and, eq, inArray } from 'drizzle-orm';
import { checkAnswer } from '#lib/domain/worksheet-check.ts';
import type { Reply } from '#lib/room/protocol.ts';
import type { DocumentPlace } from '#lib/server/live/document-place.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { ResponseDocument } from '#lib/server/live/response-document.ts';
import type { Store } from '#lib/server/store/store.ts';
import { worksheetBySlug } from '#lib/worksheets/index.ts';

type Save = { sheet: string; path: string; value: unknown };

const restful = 10 * 60_000;

/** Worksheets that people fill in by themselves: saved as reliably as in a session, in the same way (R4). */
export class PersonalSheets {
	#store: Store;
	#documents = new Map<string, ResponseDocument>();

	constructor(store: Store) {
		this.#store = store;
	}

	/** Saves one answer; resolves with Saved only once it is on disk, or with the reason why not (R1, R6). `owner` are the person's ids (R7). */
	async save(owner: readonly string[], id: string, { sheet, path, value }: Save): Promise<Reply> {
		const { db, t } = this.#store;
		const mine = and(eq(t.personalSheet.id, sheet), inArray(t.personalSheet.clientId, [...owner]));
		const [row] = await db.select().from(t.personalSheet).where(mine);
		if (!row) return { ok: false, code: 'not-yours' };
		const worksheet = worksheetBySlug(row.worksheet);
		const answer = worksheet && checkAnswer(worksheet, path, value);
		if (!answer?.ok) return { ok: false, code: 'invalid' };
		return new Promise((done) => this.#document(row).save({ id, path, value: answer.value, done }));
	}

	rest(now: number) {
		for (const [id, document] of this.#documents)
			if (document.isIdle && now - document.usedAt > restful) this.#documents.delete(id);
	}

	#document({ id, clientId, worksheet }: { id: string; clientId: string; worksheet: string }): ResponseDocument {
		let document = this.#documents.get(id);
		if (!document) {
			document = new ResponseDocument(this.#store, this.#place(id, clientId, worksheet), randomId, () => {});
			this.#documents.set(id, document);
		}
		document.usedAt = Date.now();
		return document;
	}

	#place(id: string, clientId: string, worksheet: string): DocumentPlace {
		const { db, t } = this.#store;
		const { personalSheet } = t;
		return {
			read: async () => (await db.select().from(personalSheet).where(eq(personalSheet.id, id)))[0],
			insert: (tx, row) => tx.insert(personalSheet).values({ ...row, id, clientId, worksheet }),
			update: (tx, kept, change) =>
				tx
					.update(personalSheet)
					.set(change)
					.where(and(eq(personalSheet.id, kept.id), eq(personalSheet.version, kept.version)))
		};
	}
}
