import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { StoreRefused } from './errors.ts';
import { Keyring, newKey, type KeyFile } from './keyring.ts';
import { assertPrivate, makeSecret } from './secret-file.ts';

const keyFile = z.strictObject({
	version: z.literal(1),
	keys: z.array(z.strictObject({ version: z.number().int().min(1).max(255), key: z.string() })).min(1)
});

/** Reads the key file; with `create`, for an empty store only, makes one. Otherwise throws `StoreRefused`. */
export const openKeyring = (file: string, { create }: { create: boolean }): Keyring => {
	if (!existsSync(file)) {
		if (!create)
			throw new StoreRefused(
				`The key file ${file} is missing. The data were sealed with that key and no other opens them: put the file back, or point DATA_KEY_FILE to it.`
			);
		makeSecret(file, { version: 1, keys: [newKey(1)] } satisfies KeyFile);
	}
	assertPrivate(file, 'key file');
	return read(file);
};

const read = (file: string): Keyring => {
	try {
		return new Keyring(keyFile.parse(JSON.parse(readFileSync(file, 'utf8'))));
	} catch {
		// The reason is left out: a parser quotes what it read, and this is a key.
		throw new StoreRefused(`${file} is not a key file, or is damaged. Put back the copy you keep apart from the data.`);
	}
};
