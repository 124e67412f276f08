import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { StoreRefused } from './errors.ts';
import type { Db, Tx } from './statement.ts';

/** A PostgreSQL database through any driver: the one below, or the one inside the test process. */
export type PostgresConnection = {
	name: 'postgres' | 'pglite';
	db: Db;
	transaction(work: (tx: Tx) => Promise<void>): Promise<void>;
	query(text: string): Promise<Record<string, unknown>[]>;
	migrate(folder: string): Promise<void>;
	close(): Promise<void>;
};

/** An arbitrary number, the same on every server: only one migrates at a time. */
const MIGRATING = 7_120_348;

export const connectPostgres = async (url: string): Promise<PostgresConnection> => {
	const pool = new pg.Pool({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'circlekeeper' });
	// The pool replaces an idle connection that breaks; without a listener, the error would end the process.
	pool.on('error', () => {});
	try {
		await assertDurable(pool);
	} catch (cause) {
		await pool.end();
		throw cause;
	}
	return {
		name: 'postgres',
		db: drizzle(pool) as unknown as Db,
		query: async (text) => (await pool.query(text)).rows as Record<string, unknown>[],
		transaction: (work) => inTransaction(pool, work),
		migrate: (folder) => migrateAlone(pool, folder),
		close: () => pool.end()
	};
};

// R1: a server that answers before the data is on disk would make "Saved" untrue.
const assertDurable = async (pool: pg.Pool) => {
	const { rows } = await connected(
		pool.query("SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit')")
	);
	for (const { name, setting } of rows as { name: string; setting: string }[]) {
		if (setting === 'off')
			throw new StoreRefused(`PostgreSQL runs with ${name}=off: what it confirms may be lost. Set it to on.`);
	}
};

const connected = <T>(query: Promise<T>): Promise<T> =>
	query.catch((cause: unknown) => {
		// Never the URL itself: it may contain a password.
		const code = (cause as { code?: string }).code ?? 'no answer';
		throw new StoreRefused(
			`PostgreSQL does not answer at DATABASE_URL (${code}). Is it running, and is the address right?`
		);
	});

const inTransaction = async (pool: pg.Pool, work: (tx: Tx) => Promise<void>) => {
	const client = await pool.connect();
	let broken: Error | undefined;
	try {
		await client.query('BEGIN');
		await work(drizzle(client) as unknown as Db);
		await client.query('COMMIT');
	} catch (cause) {
		await client.query('ROLLBACK').catch((why: Error) => (broken = why));
		throw cause;
	} finally {
		client.release(broken);
	}
};

const migrateAlone = async (pool: pg.Pool, folder: string) => {
	const client = await pool.connect();
	try {
		await client.query(`SELECT pg_advisory_lock(${MIGRATING})`);
		await migrate(drizzle(client), { migrationsFolder: folder });
		await client.query(`SELECT pg_advisory_unlock(${MIGRATING})`);
	} finally {
		client.release();
	}
};
