import Sqlite from 'better-sqlite3';
import { PGlite } from '@electric-sql/pglite';
import { drizzle } from 'drizzle-orm/pglite';
import { migrate } from 'drizzle-orm/pglite/migrator';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PostgresConnection } from '#lib/server/store/postgres-connection.ts';
import type { Db } from '#lib/server/store/statement.ts';
import type { StoreOptions } from '#lib/server/store/store.ts';
import { startPostgres, withClient } from '#tests/support/postgres.ts';
import { EMPTY, PutAside } from './put-aside.ts';

/** A fresh, empty place for a store, and a way to its data that goes around the store. */
export type Place = {
	options: StoreOptions;
	/** By a connection that is not the store's. */
	look(sql: string): Promise<Record<string, unknown>[]>;
	/** Like `look`, with the triggers that guard what happened taken away first. */
	tamper(sql: string): Promise<void>;
	/** The database is gone; the rest of the data folder stays. */
	lose(): Promise<void>;
};

/** One of the engines that hold the store's contract. */
export type Engine = { name: string; place(): Promise<Place>; stop(): Promise<void> };

/** Data folders that go when the engine stops. */
const folders = () => {
	const made: string[] = [];
	return {
		make() {
			const folder = mkdtempSync(join(tmpdir(), 'circlekeeper-store-'));
			made.push(folder);
			return join(folder, 'data');
		},
		remove: () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true }))
	};
};

export const sqlite = async (): Promise<Engine> => {
	const { make, remove } = folders();
	return {
		name: 'sqlite',
		async place() {
			const dataDir = make();
			const beside = <T>(work: (client: Sqlite.Database) => T): T => {
				const client = new Sqlite(join(dataDir, 'circlekeeper.db'), { fileMustExist: true });
				try {
					return work(client);
				} finally {
					client.close();
				}
			};
			return {
				options: { dataDir },
				look: async (sql) => beside((client) => client.prepare(sql).all() as Record<string, unknown>[]),
				tamper: async (sql) =>
					beside((client) => {
						const triggers = client.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").pluck().all();
						for (const name of triggers) client.exec(`DROP TRIGGER ${String(name)}`);
						client.exec(sql);
					}),
				lose: async () => rmSync(join(dataDir, 'circlekeeper.db'))
			};
		},
		stop: async () => remove()
	};
};

// What an operator of the database may do, on both PostgreSQLs.
const unguarded = (sql: string) =>
	`SET session_replication_role = replica; ${sql}; SET session_replication_role = origin`;

/** Starting it takes seconds, so the files of a worker, which run one after the other, have one between them. */
const startInside = async () => {
	const inside = await PGlite.create();
	return { inside, tables: new PutAside(inside) };
};
let started: ReturnType<typeof startInside> | undefined;

/** PostgreSQL inside the test process: every machine can hold the contract on it. */
export const pglite = async (): Promise<Engine> => {
	const { make, remove } = folders();
	const { inside, tables } = await (started ??= startInside());
	const db = drizzle(inside);
	const connection: PostgresConnection = {
		name: 'pglite',
		db: db as unknown as Db,
		query: async (text) => (await inside.query<Record<string, unknown>>(text)).rows,
		transaction: (work) => inside.transaction((tx) => work(drizzle(tx as unknown as PGlite) as unknown as Db)),
		migrate: (folder) => tables.bringBack(() => migrate(db, { migrationsFolder: folder })),
		close: async () => {}
	};
	return {
		name: 'pglite',
		async place() {
			await tables.clear();
			return {
				options: { dataDir: make(), connect: async () => connection },
				look: connection.query,
				tamper: async (sql) => void (await inside.exec(unguarded(sql))),
				lose: async () => void (await inside.exec(EMPTY))
			};
		},
		stop: async () => remove()
	};
};

export const postgres = async (bin: string): Promise<Engine> => {
	const { make, remove } = folders();
	const server = await startPostgres(bin);
	return {
		name: 'postgres',
		async place() {
			const databaseUrl = server.url;
			await withClient(databaseUrl, (client) => client.query(EMPTY));
			return {
				options: { dataDir: make(), databaseUrl },
				look: (sql) => withClient(databaseUrl, async (client) => (await client.query(sql)).rows),
				tamper: (sql) => withClient(databaseUrl, async (client) => void (await client.query(unguarded(sql)))),
				lose: () => withClient(databaseUrl, async (client) => void (await client.query(EMPTY)))
			};
		},
		stop: async () => {
			await server.stop();
			remove();
		}
	};
};
