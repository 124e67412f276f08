import { drizzle } from 'drizzle-orm/better-sqlite3';
import { join } from 'node:path';
import { openKeyring } from '#lib/server/store/keyring-file.ts';
import { sqliteKit } from '#lib/server/store/kit.ts';
import { postgresKit } from '#lib/server/store/kit.postgres.ts';
import { connectPostgres } from '#lib/server/store/postgres-connection.ts';
import { tables } from '#lib/server/store/schema.ts';
import { DATABASE, openFile } from '#lib/server/store/sqlite-file.ts';
import type { StoreOptions } from '#lib/server/store/store.ts';
import { Anchors } from './anchors.ts';
import type { AuditTrail } from './verify.ts';

/** Opens the audit chain for reading alone, beside a running server or without one. Throws `StoreRefused`. */
export const openTrail = async (options: StoreOptions): Promise<AuditTrail & { close(): Promise<void> }> => {
	const { dataDir, databaseUrl, keyFile = join(dataDir, 'key.json') } = options;
	const keyring = openKeyring(keyFile, { create: false });
	const anchors = new Anchors(dataDir, (text) => keyring.blindIndex(text, 'audit.anchor'));
	const audit = {
		digest: (detail: string) => keyring.blindIndex(detail, 'audit.detail'),
		anchors: () => anchors.read()
	};
	if (databaseUrl) {
		const { db, close } = await connectPostgres(databaseUrl);
		return { db, t: tables(postgresKit(keyring)), audit, close };
	}
	const client = openFile(join(dataDir, DATABASE), { readonly: true, fileMustExist: true });
	return { db: drizzle(client), t: tables(sqliteKit(keyring)), audit, close: async () => void client.close() };
};
