import Sqlite, { type Database } from 'better-sqlite3';
import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownFile } from './own-file.ts';
import { BACKUPS, checkFile } from './sqlite-file.ts';

/** `2026-03-02T17-05-09.123Z`: sorts by time and is a valid file name on every system. */
export const stamp = (at: Date) => at.toISOString().replaceAll(':', '-');

export const backupPath = (dataDir: string, at: Date) => join(dataDir, BACKUPS, `${stamp(at)}.db`);

/**
 * Copies an open database completely while it is being written to. The copy appears under its name only after it has been checked, as a single file
 * without `-wal` or `-shm`, and never replaces another. Copies `pages` per turn of the event loop; a process that does nothing else should copy all
 * at once, because a write by another process restarts a copy in progress.
 */
export const copyDatabase = async (client: Database, file: string, pages = 200) => {
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	if (existsSync(file)) throw new Error(`${file} is there already.`);
	const part = `${file}.part`;
	rmSync(part, { force: true });
	try {
		ownFile(part);
		await client.backup(part, { progress: () => pages });
		const copy = new Sqlite(part, { fileMustExist: true });
		try {
			copy.pragma('journal_mode=DELETE');
			checkFile(copy);
		} finally {
			copy.close();
		}
		linkSync(part, file);
	} finally {
		rmSync(part, { force: true });
	}
};
