import type { Database } from 'better-sqlite3';
import type { Chain } from '#lib/server/audit/chain.ts';
import type { Keyring } from './keyring.ts';
import type { Kit } from './kit.ts';
import type { Db, Statement, Step, Tx } from './statement.ts';

export type EngineName = 'sqlite' | 'postgres' | 'pglite';

/** Runs units one after another, or several in one transaction (R14). */
export type Writer = {
	write(build: (tx: Tx) => Statement[]): Promise<void>;
	/** Units waiting for their turn. */
	readonly waiting: number;
	/** Why the last unit could not be saved; cleared by the next one that is. */
	readonly trouble: string | undefined;
	/** Resolves when no unit is waiting. */
	settle(): Promise<void>;
};

/** What differs between SQLite and PostgreSQL; everything above is written once (R12). */
export type Engine = {
	name: EngineName;
	db: Db;
	/** Nothing has ever been stored here. */
	isNew: boolean;
	/** SQLite's own connection, for prepared statements. */
	client?: Database;
	kit(keyring: Keyring): Kit;
	migrate(): Promise<void>;
	/** `moveHead` runs at the end of each transaction that added audit rows. */
	writer(chain: Chain, reload: () => Promise<void>, moveHead: Step, committed: () => void): Writer;
	backup(file: string): Promise<void>;
	/** Removes earlier states of the data from the engine's own log. */
	emptyLog(): void;
	close(): Promise<void>;
};
