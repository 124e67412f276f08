import Sqlite, { type Database, type Options } from 'better-sqlite3';
import { chmodSync, existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreRefused } from './errors.ts';
import { ownFile } from './own-file.ts';

export const DATABASE = 'circlekeeper.db';
export const BACKUPS = 'backups';

/** With WAL alone, SQLite uses `synchronous=NORMAL`, which loses acknowledged writes in a power cut; so both are set and asserted (R1). */
const PRAGMAS = {
	journal_mode: 'wal',
	synchronous: 2,
	foreign_keys: 1,
	busy_timeout: 5000,
	// Otherwise INSERT OR REPLACE bypasses the triggers that keep history from being changed.
	recursive_triggers: 1,
	trusted_schema: 0,
	cell_size_check: 1,
	// Deleted or replaced content is overwritten in the file.
	secure_delete: 1,
	// Checkpoints run on a timer, never inside a commit that someone is waiting for.
	wal_autocheckpoint: 0
};

/** Opens the database file with every pragma set and asserted. Throws `StoreRefused` on a damaged file. */
export const openFile = (file: string, options: Options = {}): Database =>
	sound(file, () => {
		const client = new Sqlite(options.readonly || options.fileMustExist ? file : ownFile(file), options);
		try {
			for (const [name, value] of Object.entries(PRAGMAS)) {
				if (!(options.readonly && name === 'journal_mode')) client.pragma(`${name}=${value}`);
				const found = client.pragma(name, { simple: true });
				if (found !== value) throw new StoreRefused(`SQLite keeps ${name}=${found} for ${file}; ${value} is needed.`);
			}
			if (!options.readonly && process.platform !== 'win32') chmodSync(file, 0o600);
			return client;
		} catch (cause) {
			client.close();
			throw cause;
		}
	});

/** Reads every page once; throws `StoreRefused` when the file is damaged. */
export const checkFile = (client: Database) =>
	sound(client.name, () => {
		const found = client.pragma('quick_check(1)', { simple: true });
		if (found !== 'ok') throw damaged(client.name, String(found));
	});

export const hasTables = (client: Database): boolean =>
	client.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' LIMIT 1").get() !== undefined;

const sound = <T>(file: string, work: () => T): T => {
	try {
		return work();
	} catch (cause) {
		const { code, message } = cause as { code?: string; message: string };
		if (!/^SQLITE_(NOTADB|CORRUPT|IOERR_SHORT_READ)/.test(code ?? '')) throw cause;
		throw damaged(file, message);
	}
};

const damaged = (file: string, found: string) => {
	const latest = latestBackup(dirname(file));
	const next = latest
		? `The newest backup here is ${latest}. To go back to it: npm run restore -- ${latest}`
		: 'Restore a backup: npm run restore -- <file>';
	return new StoreRefused(`The database ${file} is damaged (${found}). Nothing was changed. ${next}`);
};

const latestBackup = (dataDir: string): string | undefined => {
	const folder = join(dataDir, BACKUPS);
	if (!existsSync(folder)) return undefined;
	const name = readdirSync(folder)
		.filter((entry) => entry.endsWith('.db'))
		.sort()
		.at(-1);
	return name && join(folder, name);
};
