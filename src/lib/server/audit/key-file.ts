import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { z } from 'zod';
import { StoreRefused } from '#lib/server/store/errors.ts';
import { assertPrivate, writeSecret } from '#lib/server/store/secret-file.ts';
import { AuditKey } from './key.ts';

const content = z.strictObject({ version: z.literal(1), key: z.base64() });

/** The audit key in `file`, or null if there is no such file. Throws `StoreRefused` if others may read it or it is damaged. */
export const findAuditKey = (file: string): AuditKey | null => {
	if (!existsSync(file)) return null;
	assertPrivate(file, 'audit key file');
	return read(file);
};

/** Throws `StoreRefused` when the file is missing. */
export const openAuditKey = (file: string): AuditKey => {
	const key = findAuditKey(file);
	if (key) return key;
	throw new StoreRefused(
		`The audit key file ${file} is missing. The audit trail of these data is written under that key: put the file back, or point AUDIT_KEY_FILE to it. If it is lost for good: npm run seal-audit`
	);
};

/**
 * A new key that is not in its final file yet, or the one left by an interrupted start. `keepAuditKey` moves it there once the database is sealed
 * with it: a key in the final file always means a sealed trail.
 */
export const draftAuditKey = (file: string): AuditKey => {
	if (!existsSync(draftOf(file))) writeSecret(draftOf(file), { version: 1, key: randomBytes(32).toString('base64') });
	return read(draftOf(file));
};

export const hasDraft = (file: string): boolean => existsSync(draftOf(file));

export const keepAuditKey = (file: string): void => renameSync(draftOf(file), file);

const draftOf = (file: string) => `${file}.part`;

const read = (file: string): AuditKey => {
	try {
		const bytes = Buffer.from(content.parse(JSON.parse(readFileSync(file, 'utf8'))).key, 'base64');
		if (bytes.length !== 32) throw new Error('not a 256-bit key');
		return new AuditKey(bytes);
	} catch {
		// The cause is left out: a parser quotes its input, and this input is a key.
		throw new StoreRefused(
			`${file} is not an audit key file, or is damaged. Put back the copy you keep apart from the data.`
		);
	}
};
