import { StoreRefused } from '#lib/server/store/errors.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Reads } from '#lib/server/store/statement.ts';
import { endOf, isGenuine, readHead, type Eras } from './keyed-head.ts';
import { draftAuditKey, findAuditKey, hasDraft, keepAuditKey, openAuditKey } from './key-file.ts';
import { START, type Head } from './chain.ts';
import type { AuditKey } from './key.ts';

/** What an operator did to the database before this start: restored a backup, or asked to seal the chain whatever it contains. */
export type Operation = 'restored' | 'sealed-again';

/**
 * How the chain continues:
 * - `sealed`: the keyed head exists and is genuine
 * - `begins`: nothing has been written yet
 * - `unkeyed`: rows with plain hashes, from before there was an audit key; they are sealed now, once
 * - `sealed-again`: at an operator's request, whatever the rows were; from here on the chain is valid
 * - `headless`: the head is missing or was not written with the key; rows are still written, and the damage remains detectable
 */
export type State = 'sealed' | 'begins' | 'unkeyed' | 'sealed-again' | 'headless';
export type Opened = { key: AuditKey; end: Head; eras: Eras; state: State };

type Where = { file: string; isNew: boolean; operation?: Operation };

export const openChain = async (db: Reads, t: Tables, { file, isNew, operation }: Where): Promise<Opened> => {
	const head = await readHead(db, t);
	const known = findAuditKey(file);
	const again = operation === 'sealed-again';
	const key = head && !again ? keyOf(head.key, file) : (known ?? draftAuditKey(file));
	const end = await endOf(db, t, key);
	if (again) return { key, end, eras: { keyedFrom: end.seq + 1, unprovenTo: end.seq }, state: 'sealed-again' };
	if (head) return { key, end, eras: head, state: isGenuine(head, key) ? 'sealed' : 'headless' };
	const eras = { keyedFrom: end.seq + 1, unprovenTo: 0 };
	// If a key is in use and there is data, a chain without a head has lost it.
	if (known && !isNew && operation !== 'restored') return { key, end, eras, state: 'headless' };
	return { key, end, eras, state: end.seq === START.seq ? 'begins' : 'unkeyed' };
};

/** Call once the database is sealed with the key. */
export const keyIsInUse = (file: string): void => {
	if (!findAuditKey(file)) keepAuditKey(file);
};

const keyOf = (id: string, file: string): AuditKey => {
	if (!findAuditKey(file) && hasDraft(file) && draftAuditKey(file).id === id) keepAuditKey(file);
	const key = openAuditKey(file);
	if (key.id === id) return key;
	throw new StoreRefused(
		`The audit trail of these data is written under another key than ${file} holds. Put back the audit key file that belongs to them, or point AUDIT_KEY_FILE to it.`
	);
};
