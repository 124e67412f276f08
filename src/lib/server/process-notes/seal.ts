import { existsSync } from 'node:fs';
import { app } from '#lib/server/app.ts';
import { openKeyring } from '#lib/server/store/keyring-file.ts';
import type { Keyring } from '#lib/server/store/keyring.ts';

const opened = new Map<string, Keyring>();

/** Created with the very first note, and never again: notes sealed with another key would be lost. Throws `StoreRefused`. */
async function ownKeyring(): Promise<Keyring> {
	const { config, store } = app();
	const file = config.processNoteKeyFile;
	const held = opened.get(file);
	if (held) return held;
	const create = !existsSync(file) && (await store.db.$count(store.t.processNote)) === 0;
	const keyring = openKeyring(file, { create, setting: 'PROCESS_NOTE_KEY_FILE' });
	opened.set(file, keyring);
	return keyring;
}

/** A text is bound to one row of one author: moved to another, it does not open. */
type Row = { id: string; authorId: string };
const placeOf = ({ id, authorId }: Row) => ({ table: `process_note.${authorId}`, column: id });

export async function sealText(text: string, row: Row): Promise<string> {
	return (await ownKeyring()).seal(text, placeOf(row)).toString('base64');
}

/** Throws `SealBroken`. */
export async function openText(sealed: string, row: Row): Promise<string> {
	return (await ownKeyring()).unseal(Buffer.from(sealed, 'base64'), placeOf(row));
}
