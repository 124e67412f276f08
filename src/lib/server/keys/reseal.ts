import { and, asc, eq, getTableColumns, gt, isNull, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import { setTimeout as pause } from 'node:timers/promises';
import { SealBroken } from '#lib/server/store/keyring.ts';
import type { Change, Tx } from '#lib/server/store/statement.ts';
import type { KeyPlace } from '#lib/server/store/key-place.ts';
import { placeOf, sealedTables, type SealedTable } from './sealed-tables.ts';

const BATCH = 200;
/** Batches between two checkpoints of SQLite's log. */
const TIDY_EVERY = 20;

/** `stale` values were sealed with another key when read; `broken` ones open with none of the keys held. */
export type Pass = { rows: number; stale: number; broken: number };
export type PassOptions = {
	/** Only counts. */
	dry?: boolean;
	progress?: (rows: number, of: number) => void;
};

/**
 * Goes once through everything that is sealed or blindly indexed, and reseals what is under a key other than the keyring's current one. Skips rows
 * that were changed meanwhile: servers write with the new key anyway. Finished rows need no bookkeeping, so an interrupted pass can simply be run
 * again.
 */
export const pass = async (place: KeyPlace, { dry = false, progress }: PassOptions = {}): Promise<Pass> => {
	const all = sealedTables();
	let of = 0;
	for (const { name } of all) of += await place.db.$count(place.t[name]);
	const done: Pass = { rows: 0, stale: 0, broken: 0 };
	let batches = 0;
	for (const table of all)
		for (let after: Row | undefined; ;) {
			const began = performance.now();
			const rows = await rowsOf(place, table, after);
			if (rows.length === 0) break;
			after = rows.at(-1);
			const changes = rows.map((row) => resealed(place, table, row, done)).filter((row) => row !== null);
			if (changes.length > 0 && !dry) await place.unit((tx) => guarded(place, tx, table, changes));
			done.rows += rows.length;
			progress?.(done.rows, of);
			if (++batches % TIDY_EVERY === 0) place.tidy();
			// Pauses as long as the batch took, to let others write.
			if (changes.length > 0 && !dry) await pause(performance.now() - began);
		}
	place.tidy();
	return done;
};

type Row = Record<string, unknown>;
type Resealed = { row: Row; set: Record<string, Uint8Array | string> };

const columnsOf = (table: SQLiteTable): Record<string, SQLiteColumn> => getTableColumns(table);

/** Sealed values as stored. */
const rowsOf = async (place: KeyPlace, { name, key, sealed, indexes }: SealedTable, after?: Row): Promise<Row[]> => {
	const table = place.t[name];
	const columns = columnsOf(table);
	const shape: Record<string, SQLiteColumn | SQL> = {};
	for (const one of [...key, ...indexes.map(({ index }) => index)]) shape[one] = columns[one]!;
	for (const one of sealed) shape[one] = sql`${columns[one]}`;
	const keys = key.map((one) => columns[one]!);
	return place.db
		.select(shape)
		.from(table)
		.where(
			after &&
				beyond(
					keys,
					key.map((one) => after[one])
				)
		)
		.orderBy(...keys.map((column) => asc(column)))
		.limit(BATCH);
};

const beyond = (keys: SQLiteColumn[], values: unknown[]): SQL =>
	keys.length === 1
		? gt(keys[0]!, values[0])
		: sql`(${sql.join(keys, sql`, `)}) > (${sql.join(
				values.map((one) => sql`${one}`),
				sql`, `
			)})`;

/** The changes to a row; null if there are none. */
const resealed = (
	{ keyring, t }: KeyPlace,
	{ name, sealed, indexes }: SealedTable,
	row: Row,
	done: Pass
): Resealed | null => {
	const set: Resealed['set'] = {};
	const seal = (column: string) => {
		const bytes = row[column] as Uint8Array | null;
		if (bytes === null || bytes[0] === keyring.sealsWith) return;
		const where = placeOf(t[name], column);
		set[column] = keyring.seal(keyring.unseal(bytes, where), where);
	};
	const index = ({ index, of, purpose, plain }: SealedTable['indexes'][number]) => {
		const value = keyring.unseal(row[of] as Uint8Array, placeOf(t[name], of));
		const made = keyring.blindIndex(plain(value), purpose);
		if (made !== row[index]) set[index] = made;
	};
	try {
		sealed.forEach(seal);
		indexes.forEach(index);
	} catch (cause) {
		if (!(cause instanceof SealBroken)) throw cause;
		done.broken++;
		return null;
	}
	const stale = Object.keys(set).length;
	done.stale += stale;
	return stale > 0 ? { row, set } : null;
};

/** A row in the settings, visible only to this transaction, that makes the record's triggers accept a resealed value (and nothing else). */
const RESEALING = 'resealing';

const guarded = (
	{ t }: KeyPlace,
	tx: Tx,
	{ name, key, sealed, indexes }: SealedTable,
	changes: Resealed[]
): Change[] => {
	const columns = columnsOf(t[name]);
	const unchanged = (row: Row) =>
		and(
			...[...key, ...indexes.map(({ index }) => index)].map((one) => eq(columns[one]!, row[one])),
			...sealed.map((one) => (row[one] === null ? isNull(columns[one]!) : sql`${columns[one]} = ${row[one]}`))
		);
	const values = (set: Resealed['set']) =>
		Object.fromEntries(Object.entries(set).map(([one, value]) => [one, sql`${value}`]));
	return [
		tx.insert(t.setting).values({ key: RESEALING, value: true }),
		...changes.map(({ row, set }) => tx.update(t[name]).set(values(set)).where(unchanged(row))),
		tx.delete(t.setting).where(eq(t.setting.key, RESEALING))
	];
};
