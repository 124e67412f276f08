import Sqlite, { type Database } from 'better-sqlite3';
import { existsSync, linkSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownFile } from './own-file.ts';
import { BACKUPS, checkFile } from './sqlite-file.ts';

/** `2026-03-02T17-05-09.123Z`: sorts by time and is a file name everywhere. */
export const stamp = (at: Date) => at.toISOString().replaceAll(':', '-');

export const backupPath = (dataDir: string, at: Date) => join(dataDir, BACKUPS, `${stamp(at)}.db`);

/**
 * A whole copy of an open database while it is written to. It appears under its name only after it has been checked,
 * as one file without companions, and never replaces another. `pages` per turn of the event loop; a process that does
 * nothing else takes all at once, because another process's write makes a copy in progress start again.
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
