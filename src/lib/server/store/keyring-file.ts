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
	/** For an empty store only. */
	create: boolean;
	/** The setting that names the file, for the person who has to find it. */
	setting?: string;
};

/** Reads the key file; with `create`, makes one. Otherwise throws `StoreRefused`. */
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

/** Throws `StoreRefused` when others may read the file, or it is none. */
export const readKeyFile = (file: string): KeyFile => {
	assertPrivate(file, 'key file');
	try {
		return keyFile.parse(JSON.parse(readFileSync(file, 'utf8')));
	} catch {
		// The reason is left out: a parser quotes what it read, and this is a key.
		throw damaged(file);
	}
};

/** The file as it is now; null when it is missing or no key file for the moment, which stops no server that runs. */
const findKeyFile = (file: string): KeyFile | null => {
	try {
		return readKeyFile(file);
	} catch {
		return null;
	}
};

const damaged = (file: string) =>
	new StoreRefused(`${file} is not a key file, or is damaged. Put back the copy you keep apart from the data.`);
