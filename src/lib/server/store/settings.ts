import { join } from 'node:path';
import type { StoreOptions } from './store.ts';

/** Where the store is, from the environment: DATA_DIR, DATA_KEY_FILE, DATABASE_URL. An empty value counts as none. */
export const storeOptionsFrom = (env: Record<string, string | undefined>) => {
	const dataDir = env.DATA_DIR || 'data';
	return {
		dataDir,
		keyFile: env.DATA_KEY_FILE || join(dataDir, 'key.json'),
		databaseUrl: env.DATABASE_URL || undefined
	} satisfies StoreOptions;
};
