import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach } from 'vitest';
import type Sqlite from 'better-sqlite3';
import { openStore } from '#lib/server/store/open-store.ts';
import type { Store, StoreOptions } from '#lib/server/store/store.ts';

/** Data folders and stores for the tests of one file; closed and removed after each test. */
export const places = () => {
	const folders: string[] = [];
	const open: Store[] = [];
	afterEach(async () => {
		await Promise.all(open.splice(0).map((store) => store.close()));
		for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
	});
	const folder = () => {
		const made = mkdtempSync(join(tmpdir(), 'circlekeeper-store-'));
		folders.push(made);
		return join(made, 'data');
	};
	const opened = async (dataDir: string, options: Partial<StoreOptions> = {}) => {
		const store = await openStore({ dataDir, ...options });
		open.push(store);
		return store;
	};
	return { folder, opened };
};

/** The store's own SQLite connection, to ask it or to hinder it. */
export const connectionOf = (store: Store) => (store.db as unknown as { $client: Sqlite.Database }).$client;
