import type { SQL } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { expect, type Statement, type Tx } from '#lib/server/store/statement.ts';
import { logStatements } from './log-statements.ts';
import { rowsOf } from './rows-of.ts';
import { clientsIn, sessionsWith } from './shared-sessions.ts';
import { tracesOf } from './traces-of.ts';

type Gone = { table: keyof Tables; where: SQL | undefined; rows: number };

/**
 * The statements that delete a client's whole record, with the number of rows in each table. A session with no other client is deleted as a whole;
 * of a shared one, its raw log and everything about this person.
 */
export async function clientStatements(clientId: string) {
	const { db, t } = app().store;
	const ids = await idsOf(clientId);
	const sessions = await sessionsWith(ids);
	const there = await clientsIn(sessions);
	const whole = sessions.filter((id) => [...(there.get(id) ?? [])].every((one) => one === clientId));
	const shared = sessions.filter((id) => !whole.includes(id));
	const traces = await tracesOf(ids, sessions);
	const logs = await Promise.all(shared.map((id) => logStatements(id, [...traces.persons, ...traces.alerts])));
	const gone: Gone[] = [];
	for (const { table, where } of await rowsOf(ids, whole, traces))
		gone.push({ table, where, rows: await db.$count(t[table], where) });
	const counts = Object.fromEntries(gone.filter(({ rows }) => rows > 0).map(({ table, rows }) => [table, rows]));
	const events = logs.reduce((sum, { count }) => sum + count, counts.event ?? 0);
	const statements = (tx: Tx, at: number): Statement[] => [
		...logs.flatMap((log) => log.statements(tx, at)),
		...gone.map(({ table, where, rows }) => expect(tx.delete<SQLiteTable>(t[table]).where(where), rows))
	];
	return { counts: { ...counts, event: events }, sessions, statements };
}
