import { inArray } from 'drizzle-orm';
import { setImmediate } from 'node:timers/promises';
import { foldName } from '#lib/domain/folded-name.ts';
import { app } from '#lib/server/app.ts';
import type { Store } from '#lib/server/store/store.ts';
import { toIdentity } from './identity.ts';

/** What lists are sorted and searched by. `birthDate` is `YYYY-MM-DD` or empty; the record number is normalized. */
export type KnownName = {
	version: number;
	name: string;
	folded: string;
	searched: string;
	birthDate: string;
	recordNumber: string;
};

/** Names unsealed by this process, by client. A correction changes the version, so an outdated name is never used. */
const opened = new WeakMap<Store, Map<string, KnownName>>();

/** How many are unsealed at once; other work gets its turn in between. */
const batch = 100;

/**
 * The names of these clients, in the given order. The database has no index of names that could be compared or counted: they are unsealed once and
 * kept in the memory of the process that holds the key (decision 38).
 */
export async function knownNames(clients: { id: string; version: number }[]): Promise<Map<string, KnownName>> {
	const { store } = app();
	const { db, t } = store;
	const names = opened.get(store) ?? new Map<string, KnownName>();
	opened.set(store, names);
	const missing = clients.filter(({ id, version }) => names.get(id)?.version !== version).map(({ id }) => id);
	for (let at = 0; at < missing.length; at += batch) {
		if (at > 0) await setImmediate();
		const rows = await db
			.select()
			.from(t.client)
			.where(inArray(t.client.id, missing.slice(at, at + batch)));
		for (const row of rows) names.set(row.id, nameIn(row));
	}
	return new Map(clients.flatMap(({ id }) => (names.has(id) ? [[id, names.get(id)!]] : [])));
}

function nameIn(row: Parameters<typeof toIdentity>[0]): KnownName {
	const { version, name, preferredName, recordNumber, birthDate } = toIdentity(row);
	const [folded, preferred] = [foldName(name), foldName(preferredName)];
	const number = foldName(recordNumber);
	return {
		version,
		name,
		folded,
		birthDate,
		searched: `${folded} ${preferred} ${number}`.trim(),
		recordNumber: number
	};
}
