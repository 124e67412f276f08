import Sqlite, { type Database } from 'better-sqlite3';
import { closeSync, copyFileSync, existsSync, fsyncSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { stamp } from './backup.ts';
import { CANARY, keyFits } from './canary.ts';
import { StoreRefused } from './errors.ts';
import type { Keyring } from './keyring.ts';
import { openKeyring } from './keyring-file.ts';
import { lockFolder } from './lock.ts';
import { checkFile, DATABASE, openFile } from './sqlite-file.ts';
import { ownFile } from './own-file.ts';
import { openStore } from './open-store.ts';
import type { StoreOptions } from './store.ts';

/**
 * Replaces the database with a backup. The old database is kept beside it under the returned name; nothing is overwritten. Throws `StoreRefused`
 * while a server is running, and when the file is damaged or sealed with another key.
 */
export const restore = async (file: string, options: StoreOptions & { keyFile: string }) => {
	if (!existsSync(file)) throw new StoreRefused(`There is no file ${file}.`);
	const lock = lockFolder(options.dataDir);
	let aside: string | undefined;
	try {
		assertRestorable(file, openKeyring(options.keyFile, { create: false }));
		aside = swap(file, join(options.dataDir, DATABASE));
	} finally {
		lock.release();
	}
	const store = await openStore({ ...options, operation: 'restored' });
	const act = { at: Date.now(), by: 'operator', act: 'store.restored', subject: 'store', detail: file };
	await store.audit.restored(act).finally(() => store.close());
	return { aside };
};

const assertRestorable = (file: string, keyring: Keyring) => {
	const backup = new Sqlite(file, { readonly: true });
	try {
		checkFile(backup);
		const canary = canaryOf(backup);
		if (canary === undefined) throw new StoreRefused(`${file} is not a backup of Circlekeeper. Nothing was changed.`);
		if (!keyFits(canary, keyring))
			throw new StoreRefused(`${file} is sealed with another key than this key file holds. Nothing was changed.`);
	} finally {
		backup.close();
	}
};

const canaryOf = (backup: Database): unknown => {
	const hasSettings = backup.prepare("SELECT 1 FROM sqlite_master WHERE name = 'setting'").get();
	const value = hasSettings && backup.prepare('SELECT value FROM setting WHERE key = ?').pluck().get(CANARY);
	return typeof value === 'string' ? JSON.parse(value) : undefined;
};

const swap = (file: string, database: string): string | undefined => {
	const part = `${database}.part`;
	copyFileSync(file, part);
	ownFile(part);
	sync(part);
	const aside = existsSync(database) ? `${database}.before-${stamp(new Date())}` : undefined;
	if (aside) {
		foldIn(database);
		// The log first: a new database must never be opened with the old one's log.
		for (const companion of ['-wal', '-shm', ''])
			if (existsSync(database + companion)) renameSync(database + companion, aside + companion);
	}
	renameSync(part, database);
	return aside;
};

// Folds the log into the old database, if it is sound enough to open, so that it is kept as a single file.
const foldIn = (database: string) => {
	try {
		openFile(database).close();
	} catch {
		// Damaged: kept as it is, with its log.
	}
};

const sync = (file: string) => {
	const handle = openSync(file, 'r+');
	fsyncSync(handle);
	closeSync(handle);
};
