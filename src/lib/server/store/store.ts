import type { Anchor } from '#lib/server/audit/anchor-lines.ts';
import type { AuditEntry, Digest } from '#lib/server/audit/chain.ts';
import type { AuditKey } from '#lib/server/audit/key.ts';
import type { Operation } from '#lib/server/audit/open-chain.ts';
import type { EngineName } from './engine.ts';
import type { Batch } from './pour.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import type { Tables } from './schema.ts';
import type { Reads, Statement, Tx } from './statement.ts';

export type EventRow = Tables['event']['$inferInsert'];

export type StoreOptions = {
	/** Made when it is not there, for this user alone. */
	dataDir: string;
	/** `postgres://…`; without it, SQLite in the data folder. */
	databaseUrl?: string;
	/** Defaults to `key.json` in the data folder. */
	keyFile?: string;
	/** The key of the audit trail, apart from the data's. Defaults to `audit-key.json` in the data folder. */
	auditKeyFile?: string;
	/** Gets the anchors of the audit trail too, best on another disk. */
	auditCopyFile?: string;
	/** Gets each anchor as it is written, one line of JSON without content. */
	onAnchor?: (line: string) => void;
	/** Hears what stops nobody and somebody should know: no copy of the anchors, no head of the chain. */
	onTrouble?: (cause: unknown) => void;
	/** What an operator did to the database just before this start. */
	operation?: Operation;
	/** Another way to a PostgreSQL than `databaseUrl`. */
	connect?: () => Promise<PostgresConnection>;
};

/** `ok` is false from a unit that could not be kept until one that is; `why` is for the person who runs the server. */
export type Health = { engine: EngineName; ok: boolean; why?: string; waiting: number };

export type Store = {
	engine: EngineName;
	t: Tables;
	/** Reads, awaited, in the dialect-neutral form (R13). */
	db: Reads;
	/**
	 * One atomic unit (R14), on disk when it resolves (R1). Rejects with `Conflict` or `StoreUnavailable`.
	 * `build` is called when the unit's turn comes, perhaps more than once: it only builds.
	 */
	write(build: (tx: Tx) => Statement[]): Promise<void>;
	/** Events for the log, as a statement of a unit. A `(session, seq)` already taken is a `Conflict` (R8). */
	append(rows: readonly EventRow[]): Statement;
	/** Very many rows, as a statement of a unit that puts them in a batch at a time. `batches` does not wait for anything. */
	pour(batches: () => Iterable<Batch>): Statement;
	audit: {
		/** An audit row, as a statement of the unit that makes the change (R17). */
		row(entry: AuditEntry): Statement;
		/** For `verifyAudit`. */
		key: AuditKey;
		digest: Digest;
		anchors(): Promise<AsyncIterable<Anchor> | null>;
		/** The chain may be shorter than the anchors say, because an operator went back to a backup: says so in both. */
		restored(entry: AuditEntry): Promise<void>;
	};
	/** The same for the same value and purpose, and no way back: for unique keys and look-ups of sealed values (R15). */
	blindIndex(value: string, purpose: string): string;
	/** All that a row of this value may be indexed by: the keys change while the store is open. */
	blindIndexes(value: string, purpose: string): string[];
	/** For a server: goes over to another key while an operator rotates them, until the store closes. */
	followKeys(every?: number): void;
	/** A checked copy of the whole database in a new file; writes go on meanwhile. SQLite only. */
	backup(file: string): Promise<void>;
	/**
	 * Earlier states of what was just changed go from the engine's own files, as soon as no one reads there. SQLite only: what PostgreSQL
	 * keeps is for its operator to set.
	 */
	emptyLog(): void;
	health(): Promise<Health>;
	/** Finishes what waits, then closes. Units that come later are refused. */
	close(): Promise<void>;
};
