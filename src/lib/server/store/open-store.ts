import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ANCHORS } from '#lib/server/audit/anchors.ts';
import { assemble } from './assemble.ts';
import type { Engine } from './engine.ts';
import { StoreRefused } from './errors.ts';
import { orSayFull } from './full-disk.ts';
import { openSqlite } from './sqlite.ts';
import type { Store, StoreOptions } from './store.ts';

/** Opens the store and checks it: the lock, the file, the pragmas, the key, the migrations. Throws `StoreRefused`. */
export const openStore = (options: StoreOptions): Promise<Store> => orSayFull(options.dataDir, () => opened(options));

const opened = async (options: StoreOptions): Promise<Store> => {
	mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
	const engine = await engineFor(options);
	try {
		if (engine.isNew) assertNoHistory(options.dataDir);
		return await assemble(engine, options);
	} catch (cause) {
		await engine.close();
		throw cause;
	}
};

const engineFor = async ({ dataDir, databaseUrl, connect }: StoreOptions): Promise<Engine> => {
	if (!databaseUrl && !connect) return openSqlite(dataDir);
	const { openPostgres } = await import('./postgres.ts');
	const { connectPostgres } = await import('./postgres-connection.ts');
	return openPostgres(await (connect ? connect() : connectPostgres(databaseUrl!)));
};

// A lost database must never look like a fresh installation.
const assertNoHistory = (dataDir: string) => {
	const history = join(dataDir, ANCHORS);
	if (existsSync(history))
		throw new StoreRefused(
			`The database is empty, but ${history} says that there were data. Restore a backup: npm run restore -- <file>. To start anew, choose another DATA_DIR.`
		);
};
