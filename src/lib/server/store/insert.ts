import type { Database } from 'better-sqlite3';
import { getTableColumns, sql, type Table } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Db, Step, Tx } from './statement.ts';

type Row<T extends Table> = T['$inferInsert'];

/**
 * Inserts whole rows, many times a second: on SQLite, Drizzle builds the statement once and each row costs only its values. `rows` is called when
 * the unit runs.
 */
export const inserting = <T extends SQLiteTable>(table: T, db: Db, client?: Database) => {
	const columns = Object.entries(getTableColumns(table));
	const shape = Object.fromEntries(columns.map(([key]) => [key, sql.placeholder(key)]));
	const prepared = client?.prepare(
		db
			.insert(table)
			.values(shape as Row<T>)
			.toSQL().sql
	);
	return (rows: () => readonly Row<T>[]): Step => ({
		sqlite: () => {
			const all = rows();
			for (const row of all) {
				const values = row as Record<string, unknown>;
				prepared!.run(
					columns.map(([key, column]) => (values[key] == null ? null : column.mapToDriverValue(values[key])))
				);
			}
			return all.length;
		},
		postgres: async (tx: Tx) => {
			const all = rows();
			if (all.length > 0) await tx.insert(table).values(all as Row<T>[]);
			return all.length;
		}
	});
};
