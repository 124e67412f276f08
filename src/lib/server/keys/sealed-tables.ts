import { getTableColumns, getTableName, type Column } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { sqliteKit } from '#lib/server/store/kit.ts';
import { Keyring, newKey } from '#lib/server/store/keyring.ts';
import { tables, type Tables } from '#lib/server/store/schema.ts';
import { indexed } from './indexed.ts';

/** A table with sealed values, using the names in the code, which both engines share. */
export type SealedTable = {
	name: keyof Tables;
	key: string[];
	sealed: string[];
	indexes: (typeof indexed)[number][];
};

/** Read from the schema, so that new sealed columns are included automatically. */
export const sealedTables = (): SealedTable[] => {
	const shapes = tables(sqliteKit(new Keyring({ version: 1, keys: [newKey(1)] })));
	return (Object.keys(shapes) as (keyof Tables)[])
		.map((name) => describe(name, shapes[name]))
		.filter(({ sealed }) => sealed.length > 0);
};

const describe = (name: keyof Tables, table: SQLiteTable): SealedTable => {
	const columns: [string, Column][] = Object.entries(getTableColumns(table));
	const names = (fits: (column: Column) => boolean) => columns.filter(([, one]) => fits(one)).map(([key]) => key);
	const [composite] = getTableConfig(table).primaryKeys;
	return {
		name,
		key: composite
			? names((column) => composite.columns.some((one) => one.name === column.name))
			: names((column) => column.primary),
		// All sealed columns are blobs, and no others are.
		sealed: names((column) => column.getSQLType() === 'blob'),
		indexes: indexed.filter((one) => one.table === name)
	};
};

export const placeOf = (table: SQLiteTable, column: string) => ({
	table: getTableName(table),
	column: getTableColumns(table)[column]!.name
});
