import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { StoreRefused } from './errors.ts';
import { Keyring, newKey, NEWEST, type KeyFile } from './keyring.ts';
import { assertPrivate, makeSecret } from './secret-file.ts';

const stored = z.strictObject({
	version: z.number().int().min(1).max(NEWEST),
	key: z.string(),
	standby: z.boolean().optional()
});
const keyFile = z.strictObject({
	version: z.literal(1),
	keys: z.array(stored).min(1),
	kept: z.record(z.string(), z.base64()).optional()
});

type Opening = {
	/** Only for an empty store. */
	create: boolean;
	/** The name of the setting that points to the file, for error messages. */
	setting?: string;
};

/** Reads the key file, or creates it if `create` is set. Throws `StoreRefused` otherwise. */
export const openKeyring = (file: string, { create, setting = 'DATA_KEY_FILE' }: Opening): Keyring => {
	if (!existsSync(file)) {
		if (!create)
			throw new StoreRefused(
				`The key file ${file} is missing. The data were sealed with that key and no other opens them: put the file back, or point ${setting} to it.`
			);
		makeSecret(file, { version: 1, keys: [newKey(1)] } satisfies KeyFile);
	}
	const content = readKeyFile(file);
	try {
		return new Keyring(content, () => findKeyFile(file));
	} catch {
		throw damaged(file);
	}
};

/** Throws `StoreRefused` when other users may read the file, or it is not a key file. */
export const readKeyFile = (file: string): KeyFile => {
	assertPrivate(file, 'key file');
	try {
		return keyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		// The cause is left out: a parser quotes its input, and this input is a key.
		throw damaged(file);
	}
};

/** The current file; null while it is missing or unreadable, which does not stop a running server. */
const findKeyFile = (file: string): KeyFile | null => {
	try {
		return readKeyFile(file);
	} catch {
		return null;
	}
};

const damaged = (file: string) =>
	new StoreRefused(`${file} is not a key file, or is damaged. Put back the copy you keep apart from the data.`);
