import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Chain, type AuditEntry } from '../audit/chain.ts';
import { GroupCommit } from './group-commit.ts';
import { inserting } from './insert.ts';
import { Keyring, newKey } from './keyring.ts';
import { sqliteKit } from './kit.ts';
import { tables, type Tables } from './schema.ts';
import type { Db, Statement, Tx } from './statement.ts';

export type EventRow = Tables['event']['$inferInsert'];

export type StoreOptions = {
	dataDir: string;
	/** `postgres://…`; without it, SQLite in the data folder. */
	databaseUrl?: string;
	/** Defaults to `key.json` in the data folder. */
	keyFile?: string;
};

export type Health = { engine: Store['engine']; ok: boolean; why?: string; waiting: number };

export type Store = {
	engine: 'sqlite' | 'postgres' | 'pglite';
	t: Tables;
	/** For reads only, awaited, in the dialect-neutral form (R13). */
	db: Db;
	/**
	 * One atomic unit (R14), on disk when it resolves (R1). Rejects with `Conflict` or `StoreUnavailable`.
	 * `build` is called when the unit's turn comes, perhaps more than once: it only builds.
	 */
	write(build: (tx: Tx) => Statement[]): Promise<void>;
	/** Events for the log, as a statement of a unit. A `(session, seq)` already taken is a `Conflict` (R8). */
	append(rows: readonly EventRow[]): Statement;
	audit: {
		/** An audit row, as a statement of the unit that makes the change (R17). */
		row(entry: AuditEntry): Statement;
	};
	blindIndex(value: string, purpose: string): string;
	backup(file: string): Promise<void>;
	health(): Promise<Health>;
	close(): Promise<void>;
};

export const openStore = async (options: StoreOptions): Promise<Store> => {
	mkdirSync(options.dataDir, { recursive: true, mode: 0o700 });
	const keyFile = options.keyFile ?? join(options.dataDir, 'key.json');
	if (!existsSync(keyFile)) writeFileSync(keyFile, JSON.stringify({ version: 1, keys: [newKey(1)] }), { mode: 0o600 });
	const keyring = new Keyring(JSON.parse(readFileSync(keyFile, 'utf8')));
	const client = new Sqlite(join(options.dataDir, 'circlekeeper.db'));
	for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON', 'recursive_triggers=ON'])
		client.pragma(pragma);
	const db: Db = drizzle(client);
	migrate(db, { migrationsFolder: resolve('drizzle/sqlite') });
	const t = tables(sqliteKit(keyring));
	const chain = new Chain((detail) => keyring.blindIndex(detail, 'audit.detail'));
	const last = client.prepare('select seq, hash from audit order by seq desc limit 1').get();
	if (last) chain.reset(last as { seq: number; hash: string });
	const commits = new GroupCommit(client, db, chain, () => {});
	const events = inserting(t.event, db, client);
	const audits = inserting(t.audit, db, client);
	return {
		engine: 'sqlite',
		t,
		db,
		write: (build) => commits.write(build),
		append: (rows) => events(() => rows),
		audit: { row: (entry) => audits(() => [chain.link(entry)]) },
		blindIndex: (value, purpose) => keyring.blindIndex(value, purpose),
		backup: async (file) => void (await client.backup(file)),
		health: async () => ({ engine: 'sqlite', ok: true, waiting: commits.waiting }),
		close: async () => {
			commits.flush();
			client.close();
		}
	};
};
