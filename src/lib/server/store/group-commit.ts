import type { Database, Statement as Prepared } from 'better-sqlite3';
import type { Chain } from '#lib/server/audit/chain.ts';
import type { Writer } from './engine.ts';
import { Conflict, StoreUnavailable } from './errors.ts';
import type { Change, Db, Statement, Step, Tx } from './statement.ts';

type Unit = { build: (tx: Tx) => Statement[]; resolve: () => void; reject: (why: unknown) => void };

const PREPARED_KEPT = 300;

/**
 * Units that arrive in one turn of the event loop share one transaction and one wait for the disk; each has its own savepoint, so one that fails
 * does not affect the others (R14). Promises settle only after COMMIT (R1).
 */
export class GroupCommit implements Writer {
	#client: Database;
	#db: Db;
	#chain: Chain;
	#moveHead: Step;
	#committed: () => void;
	#prepared = new Map<string, Prepared>();
	#control: Record<'begin' | 'commit' | 'rollback' | 'savepoint' | 'release' | 'undo', Prepared>;
	#waiting: Unit[] = [];
	trouble: string | undefined;

	constructor(client: Database, db: Db, chain: Chain, moveHead: Step, committed: () => void) {
		this.#client = client;
		this.#db = db;
		this.#chain = chain;
		this.#moveHead = moveHead;
		this.#committed = committed;
		this.#control = {
			begin: client.prepare('BEGIN IMMEDIATE'),
			commit: client.prepare('COMMIT'),
			rollback: client.prepare('ROLLBACK'),
			savepoint: client.prepare('SAVEPOINT unit'),
			release: client.prepare('RELEASE unit'),
			undo: client.prepare('ROLLBACK TO unit')
		};
	}

	get waiting() {
		return this.#waiting.length;
	}

	write(build: Unit['build']): Promise<void> {
		return new Promise((resolve, reject) => {
			if (this.#waiting.length === 0) setImmediate(() => this.#flush());
			this.#waiting.push({ build, resolve, reject });
		});
	}

	async settle() {
		this.#flush();
	}

	#flush() {
		const units = this.#waiting;
		if (units.length === 0) return;
		this.#waiting = [];
		const head = this.#chain.head;
		const refused = new Map<Unit, unknown>();
		try {
			this.#rollBack();
			this.#control.begin.run();
			for (const unit of units) this.#perform(unit, refused, units.length === 1);
			if (this.#chain.head.seq !== head.seq) this.#moveHead.sqlite();
			this.#control.commit.run();
		} catch (cause) {
			this.#chain.reset(head);
			this.#giveUp(units, refused, cause);
			return;
		}
		this.trouble = undefined;
		for (const unit of units) {
			if (refused.has(unit)) unit.reject(refused.get(unit));
			else unit.resolve();
		}
		this.#committed();
	}

	#giveUp(units: Unit[], refused: Map<Unit, unknown>, cause: unknown) {
		this.#rollBack();
		this.trouble = `SQLite: ${codeOf(cause) || String(cause)}`;
		const why = new StoreUnavailable('Nothing can be saved at the moment.', { cause });
		for (const unit of units) unit.reject(refused.get(unit) ?? why);
	}

	// SQLite has often rolled back already. If it cannot now, the next flush tries again before it begins.
	#rollBack() {
		if (!this.#client.inTransaction) return;
		try {
			this.#control.rollback.run();
		} catch (cause) {
			this.trouble = `SQLite: ${codeOf(cause)}`;
		}
	}

	/** A unit that is alone in its transaction needs no savepoint. */
	#perform(unit: Unit, refused: Map<Unit, unknown>, isAlone: boolean) {
		const head = this.#chain.head;
		if (!isAlone) this.#control.savepoint.run();
		try {
			for (const statement of unit.build(this.#db)) this.#run(statement);
		} catch (cause) {
			if (isBroken(cause) || !this.#client.inTransaction) throw cause;
			if (isAlone) this.#beginAgain();
			else this.#control.undo.run();
			this.#chain.reset(head);
			refused.set(unit, isTaken(cause) ? new Conflict('A key is already taken.', { cause }) : cause);
		}
		if (!isAlone) this.#control.release.run();
	}

	#beginAgain() {
		this.#control.rollback.run();
		this.#control.begin.run();
	}

	#run(statement: Statement) {
		if ('sqlite' in statement) return void statement.sqlite();
		if ('toSQL' in statement) return void this.#change(statement);
		const changed = this.#change(statement.statement);
		if (changed !== statement.rows) throw new Conflict(`Expected ${statement.rows} changed rows, found ${changed}.`);
	}

	#change(change: Change): number {
		const { sql, params } = change.toSQL();
		return this.#prepare(sql).run(...params).changes;
	}

	// Preparing costs more than running, and the product uses few distinct statements.
	#prepare(sql: string): Prepared {
		let prepared = this.#prepared.get(sql);
		if (!prepared) {
			if (this.#prepared.size >= PREPARED_KEPT) this.#prepared.clear();
			this.#prepared.set(sql, (prepared = this.#client.prepare(sql)));
		}
		return prepared;
	}
}

const codeOf = (cause: unknown) => String((cause as { code?: unknown } | null)?.code ?? '');

const isTaken = (cause: unknown) => /^SQLITE_CONSTRAINT_(UNIQUE|PRIMARYKEY|ROWID)$/.test(codeOf(cause));

/** The disk or the file is at fault, not the unit: nothing in the transaction can be saved. */
const isBroken = (cause: unknown) =>
	/^SQLITE_(FULL|IOERR|CORRUPT|NOTADB|BUSY|LOCKED|NOMEM|READONLY|CANTOPEN|PROTOCOL|INTERRUPT)/.test(codeOf(cause));
