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
	/** Created if missing, readable by this user only. */
	dataDir: string;
	/** `postgres://…`; without it, SQLite in the data folder. */
	databaseUrl?: string;
	/** Defaults to `key.json` in the data folder. */
	keyFile?: string;
	/** The key of the audit trail, separate from the data's. Defaults to `audit-key.json` in the data folder. */
	auditKeyFile?: string;
	/** Receives a copy of the audit trail's anchors, preferably on another disk. */
	auditCopyFile?: string;
	/** Called with each anchor as it is written: one line of JSON without content. */
	onAnchor?: (line: string) => void;
	/** Called with problems that stop no one but that an operator should know: anchors that cannot be copied, a chain without a head. */
	onTrouble?: (cause: unknown) => void;
	/** What an operator did to the database just before this start. */
	operation?: Operation;
	/** Connects to PostgreSQL in another way than by `databaseUrl`. */
	connect?: () => Promise<PostgresConnection>;
};

/** `ok` is false from the first unit that could not be saved until one is; `why` is for the person who runs the server. */
export type Health = { engine: EngineName; ok: boolean; why?: string; waiting: number };

export type Store = {
	engine: EngineName;
	t: Tables;
	/** Reads, awaited, in a dialect-neutral form (R13). */
	db: Reads;
	/**
	 * One atomic unit (R14), on disk when it resolves (R1). Rejects with `Conflict` or `StoreUnavailable`. `build` is called when the unit's turn
	 * comes, perhaps more than once: it must only build statements.
	 */
	write(build: (tx: Tx) => Statement[]): Promise<void>;
	/** Appends events to the log, as a statement of a unit. A `(session, seq)` already taken is a `Conflict` (R8). */
	append(rows: readonly EventRow[]): Statement;
	/** Inserts very many rows, a batch at a time, as a statement of a unit. `batches` must be synchronous. */
	pour(batches: () => Iterable<Batch>): Statement;
	audit: {
		/** An audit row, as a statement of the unit that makes the change (R17). */
		row(entry: AuditEntry): Statement;
		/** For `verifyAudit`. */
		key: AuditKey;
		digest: Digest;
		anchors(): Promise<AsyncIterable<Anchor> | null>;
		/** After an operator restored a backup, the chain may be shorter than the anchors say: records that in both. */
		restored(entry: AuditEntry): Promise<void>;
	};
	/** Deterministic for a value and purpose, and irreversible: for unique keys and lookups of sealed values (R15). */
	blindIndex(value: string, purpose: string): string;
	/** Every index that a row with this value may have: the keys change while the store is open. */
	blindIndexes(value: string, purpose: string): string[];
	/** For a server: switches to another key while an operator rotates them, until the store closes. */
	followKeys(every?: number): void;
	/** A checked copy of the whole database in a new file; writes continue meanwhile. SQLite only. */
	backup(file: string): Promise<void>;
	/**
	 * Removes earlier states of what was just changed from the engine's own files, as soon as no one is reading them. SQLite only: what PostgreSQL
	 * keeps is up to its operator.
	 */
	emptyLog(): void;
	health(): Promise<Health>;
	/** Finishes pending units, then closes. Later units are refused. */
	close(): Promise<void>;
};
