import type { SQLWrapper } from 'drizzle-orm';
import type { BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';

/** Drizzle in its SQLite types, whatever the engine. */
export type Db = BetterSQLite3Database;

/** What any code may do outside a unit. */
export type Reads = Pick<Db, 'select' | 'selectDistinct' | '$count' | '$with' | 'with'>;

/** What a unit may do: write. It never reads, so it never waits and never depends on another unit (R14). */
export type Tx = Pick<Db, 'insert' | 'update' | 'delete'>;

/** A Drizzle insert, update or delete that has not run. */
export type Change = SQLWrapper & { toSQL(): { sql: string; params: unknown[] } };

/** A statement made inside the store, which each engine runs in its own best way. Resolves to the number of changed rows. */
export type Step = { sqlite(): number; postgres(tx: Tx): Promise<number> };

type Expectation = { statement: Change; rows: number };

export type Statement = Change | Expectation | Step;

/** The unit fails with `Conflict` unless the statement changes exactly this many rows. */
export const expect = (statement: Change, rows: number): Statement => ({ statement, rows });

/** For guarded updates: `where id = … and version = …` must find its one row, or the unit fails with `Conflict`. */
export const expectOne = (statement: Change): Statement => expect(statement, 1);
