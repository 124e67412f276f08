import { and, eq, type SQL } from 'drizzle-orm';
import { createHash } from 'node:crypto';
import type { Store } from '#lib/server/store/store.ts';
import { columnsOf, FORMAT, lineOf, VERSION, type End, type Head, type Row } from './format.ts';
import { inOrder } from './keys.ts';
import { rowsOf, type Part } from './part.ts';
import { parts } from './parts.ts';

/** Rows held in memory at a time. */
const BATCH = 500;

/**
 * A program's entire record as lines of JSON, in batches: a head, one line per row by table and key, and an end that shows whether it is complete.
 * The same program always gives the same bytes. Null for a program that does not exist.
 */
export async function writeExport(
	store: Pick<Store, 'db' | 't' | 'engine'>,
	program: string
): Promise<AsyncGenerator<string> | null> {
	const { db, t } = store;
	if ((await db.$count(t.program, eq(t.program.id, program))) === 0) return null;
	const own = rowsOf(t, program);
	return (async function* () {
		const hash = createHash('sha256');
		let rows = 0;
		const put = (text: string) => {
			hash.update(text);
			return text;
		};
		const head: Head = { format: FORMAT, version: VERSION, program };
		yield put(`${JSON.stringify(head)}\n`);
		for (const part of parts) {
			const columns = columnsOf(t, part);
			for await (const batch of batchesOf(store, part, part.of(t, own))) {
				rows += batch.length;
				yield put(batch.map((row) => lineOf(part.table, columns, row)).join(''));
			}
		}
		const end: End = { end: { rows, sha256: hash.digest('hex') } };
		yield `${JSON.stringify(end)}\n`;
	})();
}

async function* batchesOf(
	store: Pick<Store, 'db' | 't' | 'engine'>,
	part: Part,
	own: SQL | undefined
): AsyncGenerator<Row[]> {
	const { db, t } = store;
	const order = inOrder(store, part.table);
	const shape = Object.fromEntries(columnsOf(t, part));
	for (let after: Row | undefined; ;) {
		const batch: Row[] = await db
			.select(shape)
			.from(t[part.table])
			.where(and(own, after && order.after(after)))
			.orderBy(...order.by)
			.limit(BATCH);
		if (batch.length > 0) yield batch;
		if (batch.length < BATCH) return;
		after = batch.at(-1)!;
	}
}
