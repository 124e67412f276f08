import { aliasedTable, eq, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { Store } from '#lib/server/store/store.ts';

/**
 * Every id under which something about this person may be recorded, starting with the given one: includes clients merged as the same person,
 * whichever of them is given.
 */
export async function idsOf(clientId: string, { db, t }: Pick<Store, 'db' | 't'> = app().store): Promise<string[]> {
	const [one, same] = [aliasedTable(t.client, 'one'), t.client];
	const rows = await db
		.select({ id: same.id })
		.from(one)
		.innerJoin(same, isSameAs(one, same))
		.where(eq(one.id, clientId));
	return [...new Set([clientId, ...rows.map(({ id }) => id)])];
}

type Clients = Store['t']['client'];

/** Condition that a row of `same` is the same person as the row `one`. */
export function isSameAs(one: Clients, same: Clients): SQL | undefined {
	const kept = sql`coalesce(${one.mergedInto}, ${one.id})`;
	return or(eq(same.id, kept), eq(same.mergedInto, kept));
}

/** The client whose chart holds this one's record: itself, unless it was merged into another. */
export async function keptIdOf(clientId: string): Promise<string> {
	const { db, t } = app().store;
	const { mergedInto } = t.client;
	const [row] = await db.select({ mergedInto }).from(t.client).where(eq(t.client.id, clientId));
	return row?.mergedInto ?? clientId;
}

/** Whether something recorded about one client is about the other: they are the same, or were merged. */
export const isSamePerson = async (one: string | null, other: string): Promise<boolean> =>
	one === other || (one !== null && (await idsOf(other)).includes(one));

/** For every client merged into another, the one that remains. */
export async function keptIds(): Promise<Map<string, string>> {
	const { db, t } = app().store;
	const { id, mergedInto } = t.client;
	const rows = await db.select({ id, mergedInto }).from(t.client).where(isNotNull(mergedInto));
	return new Map(rows.map((row) => [row.id, row.mergedInto!]));
}
