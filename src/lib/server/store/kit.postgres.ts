import {
	bigint,
	boolean,
	customType,
	index,
	integer,
	jsonb,
	pgTable,
	primaryKey,
	text,
	uniqueIndex
} from 'drizzle-orm/pg-core';
import type { Keyring } from './keyring.ts';
import type { Kit } from './kit.ts';
import { sealing } from './sealed.ts';

/** The same column makers for PostgreSQL (R12). */
export const postgresKit = (keyring: Keyring): Kit => {
	const { codec, remember, settle } = sealing(keyring);
	return {
		table: (name: string, columns: Record<string, never>, extra?: never) => {
			settle(name, columns);
			return pgTable(name, columns, extra);
		},
		text: (name: string) => text(name),
		int: (name: string) => integer(name),
		bigint: (name: string) => bigint(name, { mode: 'number' }),
		bool: (name: string) => boolean(name),
		json: (name: string) => jsonb(name),
		instant: (name: string) => bigint(name, { mode: 'number' }),
		sealed: (name: string) => {
			const { place, toDriver, fromDriver } = codec(name);
			const type = customType<{ data: string; driverData: Buffer }>({ dataType: () => 'bytea', toDriver, fromDriver });
			const builder = type(name);
			remember(builder, place);
			return builder;
		},
		index,
		uniqueIndex,
		primaryKey
	} as unknown as Kit;
};
