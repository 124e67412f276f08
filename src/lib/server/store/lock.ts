import Sqlite from 'better-sqlite3';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreRefused } from './errors.ts';
import { ownFile } from './own-file.ts';

/**
 * Allows one process per data folder. The lock is SQLite's own file lock on an empty database: the system releases it when the process ends, for
 * whatever reason, so a lock is never stale.
 */
export const lockFolder = (dataDir: string) => {
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	const pidFile = join(dataDir, 'server.pid');
	const lock = new Sqlite(ownFile(join(dataDir, 'server.lock')), { timeout: 0 });
	try {
		lock.pragma('journal_mode=MEMORY');
		lock.exec('BEGIN IMMEDIATE');
	} catch (cause) {
		lock.close();
		if (!String((cause as { code?: unknown }).code).startsWith('SQLITE_BUSY')) throw cause;
		throw new StoreRefused(
			`Circlekeeper is already running on ${dataDir} (process ${holder(pidFile)}). Stop it first, or choose another DATA_DIR.`
		);
	}
	writeFileSync(pidFile, String(process.pid), { mode: 0o600 });
	return {
		release() {
			rmSync(pidFile, { force: true });
			lock.close();
		}
	};
};

const holder = (pidFile: string): string => {
	try {
		return readFileSync(pidFile, 'utf8');
	} catch {
		return 'unknown';
	}
};
