import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { backupPath, copyDatabase } from './backup.ts';
import { markCleanStop, takeCleanStop } from './clean-stop.ts';
import type { Engine } from './engine.ts';
import { GroupCommit } from './group-commit.ts';
import { sqliteKit } from './kit.ts';
import { lockFolder } from './lock.ts';
import { migrationsOf } from './migrations.ts';
import { checkFile, DATABASE, hasTables, openFile } from './sqlite-file.ts';
import type { Db } from './statement.ts';

/** Milliseconds. Short enough to keep the write-ahead log small, long enough that its few milliseconds of work do not slow other requests. */
const CHECKPOINT_EVERY = 2_000;

/** The embedded engine: one file, one connection, one process. */
export const openSqlite = (dataDir: string): Engine => {
	const lock = lockFolder(dataDir);
	try {
		const file = join(dataDir, DATABASE);
		const isClean = takeCleanStop(file);
		const client = openFile(file);
		if (!isClean) checkFile(client);
		return engineOn(client, dataDir, lock.release);
	} catch (cause) {
		lock.release();
		throw cause;
	}
};

const engineOn = (client: Database, dataDir: string, release: () => void): Engine => {
	const db: Db = drizzle(client);
	const isNew = !hasTables(client);
	const checkpoint = checkpointing(client);
	let writer: GroupCommit | undefined;
	const hadTrouble = () => writer?.trouble !== undefined;
	return {
		name: 'sqlite',
		db,
		client,
		isNew,
		kit: sqliteKit,
		async migrate() {
			const { folder, arePending } = migrationsOf('sqlite');
			if (!arePending(newestApplied(client))) return;
			if (!isNew) await copyDatabase(client, backupPath(dataDir, new Date()));
			migrate(db, { migrationsFolder: folder });
		},
		writer: (chain, _reload, moveHead, committed) => {
			const written = () => {
				checkpoint.soon();
				committed();
			};
			return (writer = new GroupCommit(client, db, chain, moveHead, written));
		},
		backup: (file) => copyDatabase(client, file),
		emptyLog: checkpoint.empty,
		async close() {
			checkpoint.stop();
			client.close();
			if (!hadTrouble()) markCleanStop(client.name);
			release();
		}
	};
};

export const newestApplied = (client: Database): number | null => {
	const table = "SELECT 1 FROM sqlite_master WHERE name = '__drizzle_migrations'";
	if (!client.prepare(table).get()) return null;
	const newest = client.prepare('SELECT max(created_at) FROM __drizzle_migrations').pluck().get();
	return newest === null ? null : Number(newest);
};

/** False while another process is reading from the log; it does not wait for that. */
const emptied = (client: Database): boolean => {
	client.pragma('busy_timeout=0');
	try {
		const [found] = client.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
		return found?.busy === 0;
	} finally {
		client.pragma('busy_timeout=5000');
	}
};

/** Moves committed changes from the write-ahead log into the database, some time after the commits. */
const checkpointing = (client: Database) => {
	let timer: NodeJS.Timeout | undefined;
	let mustEmpty = false;
	const run = () => {
		timer = undefined;
		try {
			if (mustEmpty) mustEmpty = !emptied(client);
			else client.pragma('wal_checkpoint(PASSIVE)');
		} catch {
			// Disk full: everything committed is safe in the log, and the next commit schedules another try.
		}
		if (mustEmpty) soon();
	};
	const soon = () => (timer ??= setTimeout(run, CHECKPOINT_EVERY).unref());
	return {
		soon,
		/** Truncates the log now or, while another process is reading from it, as soon as that is done. */
		empty() {
			mustEmpty = true;
			run();
		},
		stop: () => clearTimeout(timer)
	};
};
