import { setTimeout as pause } from 'node:timers/promises';
import type { SQLWrapper } from 'drizzle-orm';
import type { Chain } from '#lib/server/audit/chain.ts';
import type { Engine, Writer } from './engine.ts';
import { Conflict, StoreUnavailable } from './errors.ts';
import { postgresKit } from './kit.postgres.ts';
import { migrationsOf } from './migrations.ts';
import type { PostgresConnection } from './postgres-connection.ts';
import type { Change, Statement, Step, Tx } from './statement.ts';

/** Other servers write to the same audit chain; a unit is relinked this many times before it gives up. */
const TRIES = 30;

/** The engine for installations that outgrow one machine. */
export const openPostgres = async (connection: PostgresConnection): Promise<Engine> => {
	const [found] = await connection.query("SELECT to_regclass('setting') IS NULL AS empty");
	return {
		name: connection.name,
		db: connection.db,
		isNew: found?.empty === true,
		kit: postgresKit,
		async migrate() {
			const { folder, arePending } = migrationsOf('postgres');
			if (arePending(await newestApplied(connection))) await connection.migrate(folder);
		},
		writer: (chain, reload, moveHead, committed) => new OneByOne(connection, chain, reload, moveHead, committed),
		backup: () => Promise.reject(new Error('PostgreSQL is backed up with its own tool, pg_dump.')),
		emptyLog: () => {},
		close: () => connection.close()
	};
};

export const newestApplied = async ({ query }: PostgresConnection): Promise<number | null> => {
	const [table] = await query("SELECT to_regclass('drizzle.__drizzle_migrations') IS NULL AS none");
	if (table?.none) return null;
	const [newest] = await query('SELECT max(created_at) AS at FROM drizzle.__drizzle_migrations');
	return newest?.at == null ? null : Number(newest.at);
};

/** One transaction per unit, in order: the audit chain has a single end. */
class OneByOne implements Writer {
	#connection: PostgresConnection;
	#chain: Chain;
	#reload: () => Promise<void>;
	#moveHead: Step;
	#committed: () => void;
	#last: Promise<unknown> = Promise.resolve();
	waiting = 0;
	trouble: string | undefined;

	constructor(
		connection: PostgresConnection,
		chain: Chain,
		reload: () => Promise<void>,
		moveHead: Step,
		committed: () => void
	) {
		this.#connection = connection;
		this.#chain = chain;
		this.#reload = reload;
		this.#moveHead = moveHead;
		this.#committed = committed;
	}

	write(build: (tx: Tx) => Statement[]): Promise<void> {
		this.waiting++;
		const unit = this.#last.then(() => this.#unit(build)).finally(() => this.waiting--);
		this.#last = unit.catch(() => {});
		return unit;
	}

	async settle() {
		await this.#last;
	}

	async #unit(build: (tx: Tx) => Statement[]) {
		for (let tries = 1; ; tries++) {
			const head = this.#chain.head;
			try {
				await this.#connection.transaction(async (tx) => {
					for (const statement of build(tx)) await perform(statement, tx);
					if (this.#chain.head.seq !== head.seq) await this.#moveHead.postgres(tx);
				});
				this.trouble = undefined;
				return this.#committed();
			} catch (cause) {
				this.#chain.reset(head);
				const why = rootOf(cause);
				if (!isChainMoved(why) || tries === TRIES) throw this.#meaning(why, cause);
				await pause(Math.random() * tries);
				await this.#reload();
			}
		}
	}

	#meaning(why: Coded, cause: unknown): unknown {
		if (why.code === '23505' || why.code === '40001' || why.code === '40P01')
			return new Conflict('A key is already taken.', { cause });
		if (!isBroken(why)) return cause;
		this.trouble = `PostgreSQL: ${why.code ?? why.message}`;
		return new StoreUnavailable('Nothing can be saved at the moment.', { cause });
	}
}

const perform = async (statement: Statement, tx: Tx) => {
	if ('postgres' in statement) return void (await statement.postgres(tx));
	if ('toSQL' in statement) return void (await changedBy(statement, tx));
	const changed = await changedBy(statement.statement, tx);
	if (changed !== statement.rows) throw new Conflict(`Expected ${statement.rows} changed rows, found ${changed}.`);
};

type Executing = { execute(query: SQLWrapper): Promise<{ rowCount?: number | null; affectedRows?: number }> };

// Runs on the unit's own connection, even if the statement was built on another.
export const changedBy = async (change: Change, tx: Tx): Promise<number> => {
	const done = await (tx as unknown as Executing).execute(change);
	return done.rowCount ?? done.affectedRows ?? 0;
};

type Coded = { code?: string; constraint?: string; message: string };

// Drizzle wraps the driver's errors.
const rootOf = (cause: unknown): Coded => {
	const inner = (cause as { cause?: unknown }).cause;
	return inner && !(cause instanceof Conflict) ? rootOf(inner) : (cause as Coded);
};

const isChainMoved = (why: Coded) => why.code === '23505' && why.constraint === 'audit_pkey';

/** The server or the connection to it: connection (08), resources and disk (53), shutdown (57), system (58), or no SQL state at all. */
const isBroken = (why: Coded) =>
	/^(08|53|57|58|XX)...$/.test(why.code ?? '') ||
	/^E[A-Z]+$/.test(why.code ?? '') ||
	/connection|timeout|pool|closed/i.test(why.code ? '' : why.message);
