import { getTableColumns, sql, type SQL } from 'drizzle-orm';
import { getTableConfig, type SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { sqliteKit } from '#lib/server/store/kit.ts';
import { Keyring, newKey } from '#lib/server/store/keyring.ts';
import { tables } from '#lib/server/store/schema.ts';
import type { Store } from '#lib/server/store/store.ts';
import type { TableName } from './part.ts';

const columnsOf = (table: Store['t'][TableName]): Record<string, SQLiteColumn> => getTableColumns(table);

/** The primary key columns of each table. Read from the SQLite schema, which the types are based on; both engines use the same names. */
const keys = (() => {
	const shapes = tables(sqliteKit(new Keyring({ version: 1, keys: [newKey(1)] })));
	const names = Object.keys(shapes) as TableName[];
	return new Map(
		names.map((name) => {
			const [composite] = getTableConfig(shapes[name]).primaryKeys;
			const own = Object.entries(columnsOf(shapes[name])).filter(([, column]) =>
				composite ? composite.columns.some((one) => one.name === column.name) : column.primary
			);
			return [name, own.map(([key]) => key)];
		})
	);
})();

/** Orders a table's rows the same way on every database: text by its bytes. */
export function inOrder({ t, engine }: Pick<Store, 't' | 'engine'>, name: TableName) {
	const columns = columnsOf(t[name]);
	const bytes = sql.raw(engine === 'sqlite' ? 'binary' : '"C"');
	const own = keys.get(name)!.map((key) => ({ key, column: columns[key]! }));
	const by: SQL[] = own.map(({ column }) =>
		column.dataType === 'string' ? sql`${column} collate ${bytes}` : sql`${column}`
	);
	const list = (parts: SQL[]) => sql.join(parts, sql`, `);
	return {
		by,
		after: (row: Record<string, unknown>) =>
			sql`(${list(by)}) > (${list(own.map(({ key, column }) => sql`${sql.param(row[key], column)}`))})`
	};
}
