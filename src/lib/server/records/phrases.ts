import { and, asc, eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';

/** A staff member's own phrase for notes. No one else ever sees it, and it is not part of the record. */
export type Phrase = { id: string; key: string; text: string };
export type Kept = { ok: true } | { ok: false; code: 'taken' | 'full' | 'unknown' };

/** With more, no one would find anything in the list. */
export const mostPhrases = 60;

export async function phrasesOf(staffId: string): Promise<Phrase[]> {
	const { db, t } = app().store;
	const { id, key, text, createdAt } = t.snippet;
	return db
		.select({ id, key, text })
		.from(t.snippet)
		.where(eq(t.snippet.staffId, staffId))
		.orderBy(asc(createdAt), asc(id));
}

/** Creates a phrase, or changes the one with this id. Keys are unique regardless of case. */
export async function keepPhrase(
	staffId: string,
	{ id, key, text }: Omit<Phrase, 'id'> & { id: string | null },
	at = Date.now()
): Promise<Kept> {
	const { store } = app();
	const { snippet } = store.t;
	const all = await phrasesOf(staffId);
	if (id !== null && !all.some((one) => one.id === id)) return { ok: false, code: 'unknown' };
	if (all.some((one) => one.id !== id && one.key.toLowerCase() === key.toLowerCase()))
		return { ok: false, code: 'taken' };
	if (id === null && all.length >= mostPhrases) return { ok: false, code: 'full' };
	await store.write((tx) => [
		id === null
			? tx.insert(snippet).values({ id: randomId(), staffId, key, text, createdAt: at, changedAt: at })
			: tx.update(snippet).set({ key, text, changedAt: at }).where(owned(staffId, id))
	]);
	return { ok: true };
}

export async function dropPhrase(staffId: string, id: string): Promise<void> {
	const { store } = app();
	await store.write((tx) => [tx.delete(store.t.snippet).where(owned(staffId, id))]);
}

const owned = (staffId: string, id: string) => {
	const { snippet } = app().store.t;
	return and(eq(snippet.id, id), eq(snippet.staffId, staffId));
};
