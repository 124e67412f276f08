import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Tables } from './schema.ts';
import type { Db, Step, Tx } from './statement.ts';

/** Rows of one table, keyed by the schema's names. */
export type Batch = { table: keyof Tables; rows: Record<string, unknown>[] };

/** Inserts very many rows into many tables. They are produced while the unit runs, so only one batch is in memory at a time. */
export const pouring = (t: Tables, db: Db) => {
	const into = (tx: Tx, { table, rows }: Batch) => tx.insert<SQLiteTable>(t[table]).values(rows);
	return (batches: () => Iterable<Batch>): Step => ({
		sqlite: () => {
			let count = 0;
			for (const batch of batches()) count += into(db, batch).run().changes;
			return count;
		},
		postgres: async (tx) => {
			let count = 0;
			for (const batch of batches()) {
				await into(tx, batch);
				count += batch.rows.length;
			}
			return count;
		}
	});
};
