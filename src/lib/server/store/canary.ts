import { eq } from 'drizzle-orm';
import { StoreRefused } from './errors.ts';
import { SealBroken, type Keyring } from './keyring.ts';
import type { Store } from './store.ts';

export const CANARY = 'canary';
const PLACE = { table: 'setting', column: CANARY };

/** Whether this key seals and opens the data that `canary`, a setting's value, was stored with. */
export const keyFits = (canary: unknown, keyring: Keyring): boolean => {
	try {
		keyring.unseal(Buffer.from(String(canary), 'base64'), PLACE);
		return true;
	} catch (cause) {
		if (!(cause instanceof SealBroken)) throw cause;
		return false;
	}
};

/** Makes sure that this key is the one the data are sealed with, before anything is sealed with another. */
export const assertKeyFits = async ({ db, t, write }: Pick<Store, 'db' | 't' | 'write'>, keyring: Keyring) => {
	const [row] = await db.select().from(t.setting).where(eq(t.setting.key, CANARY));
	if (!row) {
		const value = keyring.seal('The key opens the data.', PLACE).toString('base64');
		return write((tx) => [tx.insert(t.setting).values({ key: CANARY, value })]);
	}
	if (!keyFits(row.value, keyring))
		throw new StoreRefused('This key file does not open these data. Put back the key file that belongs to them.');
};
