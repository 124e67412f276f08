import { customType, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { Keyring } from './keyring.ts';
import { sealing } from './sealed.ts';

/** The column makers of R12, for SQLite. The whole product uses these types; the PostgreSQL kit is cast to them. */
export const sqliteKit = (keyring: Keyring) => {
	const { codec, remember, settle } = sealing(keyring);
	const table = (name: string, columns: Record<string, never>, extra?: never) => {
		settle(name, columns);
		return sqliteTable(name, columns, extra);
	};
	return {
		table: table as unknown as typeof sqliteTable,
		text: <N extends string>(name: N) => text(name),
		int: <N extends string>(name: N) => integer(name),
		/** A safe integer of up to 53 bits. */
		bigint: <N extends string>(name: N) => integer(name),
		bool: <N extends string>(name: N) => integer(name, { mode: 'boolean' }),
		json: <N extends string>(name: N) => text(name, { mode: 'json' }),
		/** UTC milliseconds. */
		instant: <N extends string>(name: N) => integer(name),
		sealed: <N extends string>(name: N) => {
			const { place, toDriver, fromDriver } = codec(name);
			const type = customType<{ data: string; driverData: Buffer }>({ dataType: () => 'blob', toDriver, fromDriver });
			const builder = type(name);
			remember(builder, place);
			return builder;
		},
		index,
		uniqueIndex,
		primaryKey
	};
};

export type Kit = ReturnType<typeof sqliteKit>;
