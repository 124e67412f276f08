import { chownSync, closeSync, fsyncSync, openSync, realpathSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StoreRefused } from './errors.ts';

/** Writes a file that only this user can read, and flushes it to disk. */
export const writeSecret = (file: string, content: object) =>
	writeFileSync(file, `${JSON.stringify(content, null, '\t')}\n`, { mode: 0o600, flush: true });

/** Like `writeSecret`, but the file appears under its name only when it is complete. */
export const makeSecret = (file: string, content: object) => {
	const part = `${file}.part`;
	writeSecret(part, content);
	renameSync(part, file);
};

/** Atomically replaces the content of an existing secret and keeps its owner; on disk when it returns. */
export const replaceSecret = (file: string, content: object) => {
	const place = realpathSync(file);
	const { uid, gid } = statSync(place);
	const part = `${place}.part`;
	writeSecret(part, content);
	// The operator may be root while the server is not.
	if (process.getuid?.() === 0) chownSync(part, uid, gid);
	renameSync(part, place);
	if (process.platform === 'win32') return;
	const folder = openSync(dirname(place), 'r');
	fsyncSync(folder);
	closeSync(folder);
};

/** Throws `StoreRefused` when other users of the machine may read the file. */
export const assertPrivate = (file: string, what: string) => {
	if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
		throw new StoreRefused(`Other users of this machine may read the ${what}. Run: chmod 600 ${file}`);
};
