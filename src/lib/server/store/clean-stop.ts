import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';

/**
 * Marks a database that was closed cleanly and not modified since. Any other is read through before it opens, which after years of use takes longer
 * than people will wait for a server. The check of each backup finds a page that goes bad later.
 */
const markOf = (database: string) => `${database}.closed`;

/** Inode, size, and modification time to the nanosecond; null while there is a write-ahead log beside the file. */
const stateOf = (database: string): string | null => {
	const log = `${database}-wal`;
	if (existsSync(log) && statSync(log).size > 0) return null;
	const { size, mtimeNs, ino } = statSync(database, { bigint: true });
	return [size, mtimeNs, ino].join(' ');
};

/** Removes the mark, so that it counts for one stop only. */
export const takeCleanStop = (database: string): boolean => {
	const mark = markOf(database);
	if (!existsSync(mark)) return false;
	const said = readFileSync(mark, 'utf8');
	rmSync(mark);
	return existsSync(database) && said === stateOf(database);
};

/** Call once the database is closed. If the mark cannot be written, the next start just runs the check. */
export const markCleanStop = (database: string) => {
	try {
		const state = stateOf(database);
		if (state === null) return;
		const handle = openSync(markOf(database), 'w', 0o600);
		writeSync(handle, state);
		fsyncSync(handle);
		closeSync(handle);
	} catch {
		rmSync(markOf(database), { force: true });
	}
};
