import { app } from '#lib/server/app.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';

/** `name` is for the record; the preferred name is what the room uses. */
export type NewClient = { name: string; preferredName: string; locale: Locale };

/** As part of another unit: a new client may be enrolled at once. */
export const adding = (tx: Tx, { name, preferredName, locale }: NewClient, id: string, by: string): Statement[] => {
	const { t, audit } = app().store;
	return [
		tx.insert(t.client).values({ id, name, preferredName, locale, createdAt: Date.now() }),
		audit.row({ at: Date.now(), by, act: 'client.created', subject: id, clientId: id })
	];
};

export async function add(input: NewClient, by: string): Promise<string> {
	const id = randomId();
	await app().store.write((tx) => adding(tx, input, id, by));
	return id;
}
