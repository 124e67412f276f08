import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Part } from './part.ts';

/** The first line of an export. A reader refuses versions that it does not know. */
export const FORMAT = 'circlekeeper-program';
export const VERSION = 1;

export type Row = Record<string, unknown>;
export type Head = { format: typeof FORMAT; version: number; program: string };
export type RowLine = { table: string; row: Row };
/** The last line: the number of rows, and the SHA-256 of every byte before it. */
export type End = { end: { rows: number; sha256: string } };

/** The exported columns of a part, in schema order. */
export const columnsOf = (t: Tables, { table, without = [] }: Part): [string, SQLiteColumn][] =>
	Object.entries<SQLiteColumn>(getTableColumns(t[table])).filter(([name]) => !without.includes(name));

/** Databases differ in whether they keep the order of a JSON value's keys, so the keys are sorted. */
const sorted = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([key, own]) => [key, sorted(own)]));
};

/** The same bytes for the same row, whichever database it was read from. */
export const lineOf = (table: string, columns: [string, SQLiteColumn][], row: Row): string => {
	const values = columns.map(([name, { dataType }]) => [name, dataType === 'json' ? sorted(row[name]) : row[name]]);
	return `${JSON.stringify({ table, row: Object.fromEntries(values) })}\n`;
};
