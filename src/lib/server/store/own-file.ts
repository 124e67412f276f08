import { chmodSync, closeSync, openSync } from 'node:fs';

/** Creates the file if it is missing, and lets no other user of the machine read it; SQLite gives its `-wal` and `-shm` the same mode. */
export function ownFile(file: string): string {
	closeSync(openSync(file, 'a', 0o600));
	if (process.platform !== 'win32') chmodSync(file, 0o600);
	return file;
}
