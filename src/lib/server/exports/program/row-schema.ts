import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import { z } from 'zod';
import type { Tables } from '#lib/server/store/schema.ts';
import { columnsOf } from './format.ts';
import type { Part } from './part.ts';

/** The shape of a part's row: every exported column, with its type from the schema, and nothing else. */
export const rowSchema = (t: Tables, part: Part) =>
	z.strictObject(
		Object.fromEntries(columnsOf(t, part).map(([name, column]) => [name, valueSchema(part, name, column)]))
	);

function valueSchema({ json = [] }: Part, name: string, column: SQLiteColumn): z.ZodType {
	const value = json.includes(name) ? z.string().refine(isJson, 'is not JSON') : bare(column);
	return column.notNull ? value : value.nullable();
}

function bare({ dataType }: SQLiteColumn): z.ZodType {
	switch (dataType) {
		case 'number':
			return z.int();
		case 'boolean':
			return z.boolean();
		case 'json':
			return z.json();
		default:
			return z.string();
	}
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
