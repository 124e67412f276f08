import { StoreRefused } from '#lib/server/store/errors.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Reads } from '#lib/server/store/statement.ts';
import { endOf, isGenuine, readHead, type Eras } from './keyed-head.ts';
import { draftAuditKey, findAuditKey, hasDraft, keepAuditKey, openAuditKey } from './key-file.ts';
import { START, type Head } from './chain.ts';
import type { AuditKey } from './key.ts';

/** What an operator did to the database just before: put a backup in its place, or asked to seal the chain whatever it holds. */
export type Operation = 'restored' | 'sealed-again';

/**
 * How the chain goes on:
 * - `sealed`: the keyed head is there
 * - `begins`: nothing was written yet
 * - `unkeyed`: rows with plain hashes, from before there was an audit key: they are sealed now, once
 * - `sealed-again`: by an operator's wish, whatever the rows were; from here on the chain holds
 * - `headless`: the head is gone, or nobody with the key wrote it; rows are still written and the damage stays to be found
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
	// With a key in use and data here, a chain without a head is one that lost it.
	if (known && !isNew && operation !== 'restored') return { key, end, eras, state: 'headless' };
	return { key, end, eras, state: end.seq === START.seq ? 'begins' : 'unkeyed' };
};

/** Once the database is sealed with the key. */
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
