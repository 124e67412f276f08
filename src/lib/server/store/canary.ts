import { eq, inArray } from 'drizzle-orm';
import { StoreRefused } from './errors.ts';
import { SealBroken, type Keyring } from './keyring.ts';
import type { Store } from './store.ts';

/**
 * A sealed value in the settings. Only the key of this data opens it, and the version of its key tells every server of the database which key seals
 * new values.
 */
export const CANARY = 'canary';
/** The same for blind indexes. Without it, they are made with the oldest key in the file. */
export const INDEX_CANARY = 'canary.index';

const placeOf = (key: string) => ({ table: 'setting', column: key });

export const makeCanary = (key: string, keyring: Keyring): string =>
	keyring.seal('The key opens the data.', placeOf(key)).toString('base64');

/** Whether this key opens the data that `canary`, a setting's value, was stored with. */
export const keyFits = (canary: unknown, keyring: Keyring, key = CANARY): boolean => {
	try {
		keyring.unseal(Buffer.from(String(canary), 'base64'), placeOf(key));
		return true;
	} catch (cause) {
		if (!(cause instanceof SealBroken)) throw cause;
		return false;
	}
};

export type InUse = { sealing: number | null; indexing: number | null };

const versionOf = (value: unknown): number | null =>
	value === undefined ? null : (Buffer.from(String(value), 'base64')[0] ?? null);

/** Which keys the database says are in use; null for one it does not name. */
export const keysInUse = (settings: ReadonlyMap<string, unknown>): InUse => ({
	sealing: versionOf(settings.get(CANARY)),
	indexing: versionOf(settings.get(INDEX_CANARY))
});

/** Makes sure that the data is sealed with this key, before anything is sealed with another. */
export const assertKeyFits = async ({ db, t, write }: Pick<Store, 'db' | 't' | 'write'>, keyring: Keyring) => {
	const { key } = t.setting;
	const rows = await db
		.select()
		.from(t.setting)
		.where(inArray(key, [CANARY, INDEX_CANARY]));
	const found = new Map(rows.map((row) => [row.key, row.value]));
	for (const [name, canary] of found)
		if (!keyFits(canary, keyring, name))
			throw new StoreRefused('This key file does not open these data. Put back the key file that belongs to them.');
	const inUse = keysInUse(found);
	// A key added to the file by hand seals from the next start on.
	const sealing = Math.max(inUse.sealing ?? 0, keyring.sealsWith);
	keyring.use({ sealing, indexing: inUse.indexing ?? keyring.indexesWith });
	const canary = makeCanary(CANARY, keyring);
	if (inUse.sealing === null) return write((tx) => [tx.insert(t.setting).values({ key: CANARY, value: canary })]);
	if (inUse.sealing < sealing)
		await write((tx) => [tx.update(t.setting).set({ value: canary }).where(eq(key, CANARY))]);
};
