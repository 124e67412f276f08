import { chmodSync, closeSync, openSync } from 'node:fs';

/** Makes the file where it is missing, and lets no other user of the machine read it: SQLite gives its companions the same mode. */
export function ownFile(file: string): string {
	closeSync(openSync(file, 'a', 0o600));
	if (process.platform !== 'win32') chmodSync(file, 0o600);
	return file;
}
