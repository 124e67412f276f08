import { drizzle } from 'drizzle-orm/better-sqlite3';
import { join } from 'node:path';
import { openKeyring } from '#lib/server/store/keyring-file.ts';
import { sqliteKit } from '#lib/server/store/kit.ts';
import { postgresKit } from '#lib/server/store/kit.postgres.ts';
import { connectPostgres } from '#lib/server/store/postgres-connection.ts';
import { tables } from '#lib/server/store/schema.ts';
import { DATABASE, openFile } from '#lib/server/store/sqlite-file.ts';
import type { StoreOptions } from '#lib/server/store/store.ts';
import { readCopy } from './anchor-copy.ts';
import type { Anchor } from './anchor-lines.ts';
import { ANCHORS, Anchors } from './anchors.ts';
import { openAuditKey } from './key-file.ts';
import type { AuditTrail } from './walk.ts';

/** `copied` reads the anchors stored in another place. */
type OpenedTrail = AuditTrail & { copied(file: string): Promise<Anchor[]>; close(): Promise<void> };

/** Opens the audit chain read-only, with or without a running server. Throws `StoreRefused`. */
export const openTrail = async (options: StoreOptions): Promise<OpenedTrail> => {
	const { dataDir, databaseUrl, keyFile = join(dataDir, 'key.json') } = options;
	const keyring = openKeyring(keyFile, { create: false });
	const key = openAuditKey(options.auditKeyFile ?? join(dataDir, 'audit-key.json'));
	const oldMac = (text: string) => keyring.permanentIndex(text, 'audit.anchor');
	const anchors = new Anchors({ file: join(dataDir, ANCHORS), key, oldMac });
	const audit = {
		key,
		digest: (detail: string) => keyring.permanentIndex(detail, 'audit.detail'),
		anchors: () => anchors.read()
	};
	const copied = (file: string) => readCopy(file, key, oldMac);
	if (databaseUrl) {
		const { db, close } = await connectPostgres(databaseUrl);
		return { db, t: tables(postgresKit(keyring)), audit, copied, close };
	}
	const client = openFile(join(dataDir, DATABASE), { readonly: true, fileMustExist: true });
	return { db: drizzle(client), t: tables(sqliteKit(keyring)), audit, copied, close: async () => void client.close() };
};
