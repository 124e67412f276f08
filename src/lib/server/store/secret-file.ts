import { renameSync, statSync, writeFileSync } from 'node:fs';
import { StoreRefused } from './errors.ts';

/** Writes a file for this user alone, and flushes it to the disk. */
export const writeSecret = (file: string, content: object) =>
	writeFileSync(file, `${JSON.stringify(content, null, '\t')}\n`, { mode: 0o600, flush: true });

/** Like `writeSecret`; the file appears under its name only when it is whole. */
export const makeSecret = (file: string, content: object) => {
	const part = `${file}.part`;
	writeSecret(part, content);
	renameSync(part, file);
};

/** Throws `StoreRefused` when other users of the machine may read the file. */
export const assertPrivate = (file: string, what: string) => {
	if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
		throw new StoreRefused(`Other users of this machine may read the ${what}. Run: chmod 600 ${file}`);
};
