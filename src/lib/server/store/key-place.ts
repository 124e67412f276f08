import { drizzle } from 'drizzle-orm/better-sqlite3';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database, Statement } from 'better-sqlite3';
import { StoreRefused } from './errors.ts';
import { openKeyring } from './keyring-file.ts';
import type { Keyring } from './keyring.ts';
import { sqliteKit } from './kit.ts';
import { postgresKit } from './kit.postgres.ts';
import { migrationsOf } from './migrations.ts';
import { connectPostgres, type PostgresConnection } from './postgres-connection.ts';
import { changedBy, newestApplied as newestOnPostgres } from './postgres.ts';
import { tables, type Tables } from './schema.ts';
import { DATABASE, openFile } from './sqlite-file.ts';
import { newestApplied } from './sqlite.ts';
import type { Change, Reads, Tx } from './statement.ts';
import type { StoreOptions } from './store.ts';

/** Access to the data with or without a running server: takes no lock and writes no audit row. */
export type KeyPlace = {
	db: Reads;
	t: Tables;
	keyring: Keyring;
	keyFile: string;
	/** One transaction; resolves to the number of rows that each change changed. */
	unit(build: (tx: Tx) => Change[]): Promise<number[]>;
	/** Called now and then, after many units. */
	tidy(): void;
	close(): Promise<void>;
};

/** Throws `StoreRefused`. */
export const openKeyPlace = async (options: StoreOptions): Promise<KeyPlace> => {
	const { dataDir, databaseUrl, connect, keyFile = join(dataDir, 'key.json') } = options;
	const keyring = openKeyring(keyFile, { create: false });
	if (databaseUrl || connect)
		return onPostgres(await (connect ? connect() : connectPostgres(databaseUrl!)), keyring, keyFile);
	const file = join(dataDir, DATABASE);
	if (!existsSync(file)) throw new StoreRefused(`There is no database in ${dataDir}. Is DATA_DIR right?`);
	return onSqlite(openFile(file, { fileMustExist: true }), keyring, keyFile);
};

const onSqlite = (client: Database, keyring: Keyring, keyFile: string): KeyPlace => {
	const db = drizzle(client);
	const prepared = new Map<string, Statement>();
	const prepare = (sql: string) => {
		const statement = prepared.get(sql) ?? client.prepare(sql);
		prepared.set(sql, statement);
		return statement;
	};
	const all = client.transaction((changes: Change[]) =>
		changes.map((change) => {
			const { sql, params } = change.toSQL();
			return prepare(sql).run(...params).changes;
		})
	);
	const close = async () => void client.close();
	assertCurrent('sqlite', newestApplied(client), () => client.close());
	return {
		db,
		t: tables(sqliteKit(keyring)),
		keyring,
		keyFile,
		unit: async (build) => all.immediate(build(db)),
		tidy: () => void client.pragma('wal_checkpoint(PASSIVE)'),
		close
	};
};

const onPostgres = async (connection: PostgresConnection, keyring: Keyring, keyFile: string): Promise<KeyPlace> => {
	assertCurrent('postgres', await newestOnPostgres(connection), () => void connection.close());
	return {
		db: connection.db,
		t: tables(postgresKit(keyring)),
		keyring,
		keyFile,
		async unit(build) {
			const changed: number[] = [];
			await connection.transaction(async (tx) => {
				for (const change of build(tx)) changed.push(await changedBy(change, tx));
			});
			return changed;
		},
		tidy: () => {},
		close: () => connection.close()
	};
};

// The triggers that protect the log and the record allow resealing only since a certain version.
const assertCurrent = (engine: 'sqlite' | 'postgres', applied: number | null, close: () => void) => {
	if (!migrationsOf(engine).arePending(applied)) return;
	close();
	throw new StoreRefused(
		'These data are from an older version. Start the server of this version once, then try again.'
	);
};
