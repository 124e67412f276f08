import { getTableConfig } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import * as schema from '#lib/server/store/schema.sqlite.ts';

/**
 * Nearly every document is signed. An index that begins with the state and holds them all looks as good to the planner as one that begins with
 * the client or the session, and then one person's plan of care is searched for in everything that a program has ever signed.
 */
test('§8 an index of documents that begins with their state holds those alone that wait', () => {
	const { indexes } = getTableConfig(schema.document);
	const byState = indexes.filter(({ config: { columns } }) => {
		const [first] = columns;
		return first !== undefined && 'name' in first && first.name === 'status';
	});
	expect(byState).not.toEqual([]);
	expect(byState.filter(({ config }) => config.where === undefined)).toEqual([]);
});

/** In a row these columns stand behind the sealed text, so that counting a program's notes would read all that was ever written. */
test('§8 what a dashboard counts of a session’s notes stands in one index', () => {
	const { indexes } = getTableConfig(schema.document);
	const columns = indexes.map(({ config }) => config.columns.map((column) => ('name' in column ? column.name : null)));
	expect(columns).toContainEqual(['session', 'kind', 'signed_at', 'due_at']);
});
