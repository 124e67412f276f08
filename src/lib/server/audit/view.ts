import { and, count, desc, eq, gte, inArray, lt, sql, type SQL } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';

/** Search filters; all given ones must match. `from` and `to` are UTC milliseconds, `to` exclusive. */
export type Filter = { by?: string; client?: string; session?: number; act?: string; from?: number; to?: number };
/** With every id of the client in the filter. */
type Sought = Filter & { clients?: string[] };
/** The end of a page: the next one starts after this row. */
export type Mark = { at: number; seq: number };
export type Row = Awaited<ReturnType<typeof rowsOf>>[number];

const PAGE = 50;
const COUNTED = 10_000;

/** One page of the trail, newest first, and where the next one starts. */
export async function pageOf(filter: Filter, before?: Mark): Promise<{ rows: Row[]; older: Mark | null }> {
	const rows = await rowsOf(await sought(filter), before, PAGE + 1);
	const shown = rows.slice(0, PAGE);
	const last = shown.at(-1);
	return { rows: shown, older: rows.length > PAGE && last ? { at: last.at, seq: last.seq } : null };
}

/** The number of matching rows, counted up to ten thousand so that the page need not wait for more. */
export async function countOf(filter: Filter): Promise<{ count: number; isMore: boolean }> {
	const { db, t } = app().store;
	const all = await sought(filter);
	const some = db
		.select({ seq: t.audit.seq })
		.from(t.audit)
		.where(fitting(all))
		.limit(COUNTED + 1)
		.as('some');
	const [found] = await db.select({ count: count() }).from(some);
	return { count: Math.min(found!.count, COUNTED), isMore: found!.count > COUNTED };
}

/** Every matching row, in batches, for an export. */
export async function* allOf(filter: Filter): AsyncIterable<Row[]> {
	let before: Mark | undefined;
	const all = await sought(filter);
	for (;;) {
		const rows = await rowsOf(all, before, 500);
		if (rows.length === 0) return;
		yield rows;
		before = rows.at(-1);
	}
}

const sought = async (filter: Filter): Promise<Sought> =>
	filter.client === undefined ? filter : { ...filter, clients: await idsOf(filter.client) };

/** Without the details: some contain clinical text. */
export const rowsOf = (filter: Sought, before: Mark | undefined, limit: number) => {
	const { db, t } = app().store;
	const { seq, at, by, act, subject, session, clientId, login, address, purpose } = t.audit;
	return db
		.select({ seq, at, by, act, subject, session, clientId, login, address, purpose })
		.from(t.audit)
		.where(fitting(filter, before))
		.orderBy(desc(at), desc(seq))
		.limit(limit);
};

function fitting({ by, client, clients, session, act, from, to }: Sought, before?: Mark): SQL | undefined {
	const { audit } = app().store.t;
	return and(
		by === undefined ? undefined : eq(audit.by, by),
		client === undefined ? undefined : inArray(audit.clientId, clients ?? [client]),
		session === undefined ? undefined : eq(audit.session, session),
		act === undefined ? undefined : eq(audit.act, act),
		from === undefined ? undefined : gte(audit.at, from),
		to === undefined ? undefined : lt(audit.at, to),
		// Compared as a pair, so that the index finds where the page starts.
		before && sql`(${audit.at}, ${audit.seq}) < (${before.at}, ${before.seq})`
	);
}
