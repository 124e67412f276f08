import { getTableColumns } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Tables } from '#lib/server/store/schema.ts';
import type { Part } from './part.ts';

/** The first line of an export. A reader refuses a version that it does not know. */
export const FORMAT = 'circlekeeper-program';
export const VERSION = 1;

export type Row = Record<string, unknown>;
export type Head = { format: typeof FORMAT; version: number; program: string };
export type RowLine = { table: string; row: Row };
/** The last line: how many rows there are, and the SHA-256 of every byte before it. */
export type End = { end: { rows: number; sha256: string } };

/** The columns of a part that travel, in the order of the schema. */
export const columnsOf = (t: Tables, { table, without = [] }: Part): [string, SQLiteColumn][] =>
	Object.entries<SQLiteColumn>(getTableColumns(t[table])).filter(([name]) => !without.includes(name));

/** One database keeps the order of a JSON value's keys and another does not, so they are sorted. */
const sorted = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(sorted);
	if (typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	return Object.fromEntries(entries.map(([key, own]) => [key, sorted(own)]));
};

/** The same bytes for the same row, whatever it was read from. */
export const lineOf = (table: string, columns: [string, SQLiteColumn][], row: Row): string => {
	const values = columns.map(([name, { dataType }]) => [name, dataType === 'json' ? sorted(row[name]) : row[name]]);
	return `${JSON.stringify({ table, row: Object.fromEntries(values) })}\n`;
};
