import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { DATABASE } from '#lib/server/store/sqlite-file.ts';

type Journal = { entries: { tag: string }[] };

/**
 * Makes the closed SQLite database in `dataDir` one of an earlier version: the tables that the migrations up to `newest` leave,
 * filled with whatever today's database holds in the tables and columns of the same name. Later migrations stay untouched by this,
 * so that a new one needs no change in the tests of old ones. Returns the open connection; close it before the store is opened.
 */
export function asOfMigration(dataDir: string, newest: string): Database.Database {
	const file = join(dataDir, DATABASE);
	const today = join(dataDir, 'today.db');
	renameSync(file, today);
	for (const rest of ['-wal', '-shm']) rmSync(file + rest, { force: true });
	const connection = new Database(file);
	const migrationsFolder = migrationsUpTo(newest);
	migrate(drizzle(connection), { migrationsFolder });
	rmSync(migrationsFolder, { recursive: true });
	connection.exec(`ATTACH '${today}' AS today`);
	for (const table of tablesOf(connection, 'main')) {
		const now = columnsOf(connection, 'today', table);
		const common = columnsOf(connection, 'main', table).filter((column) => now.includes(column));
		if (common.length === 0) continue;
		const columns = common.map((column) => `"${column}"`).join(', ');
		connection.exec(`INSERT OR IGNORE INTO main."${table}" (${columns}) SELECT ${columns} FROM today."${table}"`);
	}
	connection.exec('DETACH today');
	rmSync(today);
	return connection;
}

function migrationsUpTo(newest: string): string {
	const folder = mkdtempSync(join(tmpdir(), 'migrations-'));
	cpSync(resolve('drizzle/sqlite'), folder, { recursive: true });
	const file = join(folder, 'meta/_journal.json');
	const journal = JSON.parse(readFileSync(file, 'utf8')) as Journal;
	const last = journal.entries.findIndex(({ tag }) => tag === newest);
	if (last < 0) throw new Error(`No migration ${newest}`);
	writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, last + 1) }));
	return folder;
}

const tablesOf = (connection: Database.Database, schema: string) =>
	(
		connection
			.prepare(`SELECT name FROM ${schema}.sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'`)
			.pluck()
			.all() as string[]
	).filter((name) => name !== '__drizzle_migrations');

const columnsOf = (connection: Database.Database, schema: string, table: string) =>
	connection.prepare(`SELECT name FROM pragma_table_info(?, ?)`).pluck().all(table, schema) as string[];
