import { closeSync, existsSync, fsyncSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';

/**
 * Whether the database was closed in order and nobody has touched it since. Only what was not is read through before it opens: after
 * years of use that takes longer than people wait for a server. A page that goes bad by itself is found by the check of each backup.
 */
const markOf = (database: string) => `${database}.closed`;

/** Size and time of the file to the nanosecond; null while a log of changes lies beside it. */
const stateOf = (database: string): string | null => {
	const log = `${database}-wal`;
	if (existsSync(log) && statSync(log).size > 0) return null;
	const { size, mtimeNs, ino } = statSync(database, { bigint: true });
	return [size, mtimeNs, ino].join(' ');
};

/** Takes the mark away, so that it never speaks for more than one stop. */
export const takeCleanStop = (database: string): boolean => {
	const mark = markOf(database);
	if (!existsSync(mark)) return false;
	const said = readFileSync(mark, 'utf8');
	rmSync(mark);
	return existsSync(database) && said === stateOf(database);
};

/** Call once the database is closed. What cannot be written costs the next start a check, and nothing else. */
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
