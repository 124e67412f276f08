import { createHash } from 'node:crypto';
import type { Tables } from '#lib/server/store/schema.ts';
import type { AuditKey } from './key.ts';
import { marksOf, type Provenance } from './provenance.ts';

/** What happened to a clinical record, by whom (R17). `by` is a staff id, a seat id or `system`; `detail` is sealed. */
export type AuditEntry = {
	at: number;
	by: string;
	act: string;
	subject: string;
	session?: number | null;
	clientId?: string | null;
	detail?: string | null;
	/** The login started by this act; by default, the one it came from. */
	login?: string | null;
};

export type AuditRow = Tables['audit']['$inferSelect'];
export type Head = { seq: number; hash: string };
/** A keyed digest: a short detail must not be guessable from the hash. */
export type Digest = (detail: string) => string;

export const START: Head = { seq: 0, hash: '0'.repeat(64) };

/** HMAC-SHA256 over the previous hash and the row's fields in a fixed order. */
export const hashOf = (row: Omit<AuditRow, 'hash'>, key: AuditKey): string => {
	const { seq, at, by, act, subject, session, clientId, detail, login, address, purpose, previous } = row;
	return key.row(
		JSON.stringify([previous, seq, at, by, act, subject, session, clientId, detail, login, address, purpose])
	);
};

/** The hash of rows from before there was an audit key: SHA-256 without a key. */
export const plainHashOf = (row: Omit<AuditRow, 'hash'>, digest: Digest): string => {
	const detail = row.detail === null ? null : digest(row.detail);
	const fields = [row.seq, row.at, row.by, row.act, row.subject, row.session, row.clientId, detail];
	return createHash('sha256').update(row.previous).update(JSON.stringify(fields)).digest('hex');
};

/** The end of the chain, kept in memory so that a row can be linked inside a unit, which never reads. */
export class Chain {
	#head: Head = START;
	#key: AuditKey;

	constructor(key: AuditKey) {
		this.#key = key;
	}

	get head(): Head {
		return this.#head;
	}

	/** Links the entry to the head and moves the head. */
	link(entry: AuditEntry, from: Provenance | null): AuditRow {
		const { login, address, purpose } = marksOf(entry, from);
		const row = {
			seq: this.#head.seq + 1,
			at: entry.at,
			by: entry.by,
			act: entry.act,
			subject: entry.subject,
			session: entry.session ?? null,
			clientId: entry.clientId ?? null,
			detail: entry.detail ?? null,
			login: entry.login ?? login,
			address,
			purpose,
			previous: this.#head.hash
		};
		const hash = hashOf(row, this.#key);
		this.#head = { seq: row.seq, hash };
		return { ...row, hash };
	}

	/** Back to before a unit that was rolled back, or on to what another server has written meanwhile. */
	reset(head: Head) {
		this.#head = head;
	}
}
