import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Tables } from './schema.ts';
import type { Db, Step, Tx } from './statement.ts';

/** Rows of one table, by the names of the schema. */
export type Batch = { table: keyof Tables; rows: Record<string, unknown>[] };

/** Inserts of very many rows of many tables, which are made while the unit runs: never more than one batch is in memory. */
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
