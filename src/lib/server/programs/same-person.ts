import { eq, isNotNull, or } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { Store } from '#lib/server/store/store.ts';

/** Every id under which something of this client may be recorded: their own, and those of clients who turned out to be the same person. */
export async function idsOf(clientId: string, { db, t }: Pick<Store, 'db' | 't'> = app().store): Promise<string[]> {
	const rows = await db
		.select({ id: t.client.id })
		.from(t.client)
		.where(or(eq(t.client.id, clientId), eq(t.client.mergedInto, clientId)));
	return [...new Set([clientId, ...rows.map(({ id }) => id)])];
}

/** The client whose chart this one's record is found in: their own, unless they were merged into another. */
export async function keptIdOf(clientId: string): Promise<string> {
	const { db, t } = app().store;
	const { mergedInto } = t.client;
	const [row] = await db.select({ mergedInto }).from(t.client).where(eq(t.client.id, clientId));
	return row?.mergedInto ?? clientId;
}

/** Every id of the person whom this one is an id of, whichever of them it is. */
export const everyIdOf = async (clientId: string): Promise<string[]> => idsOf(await keptIdOf(clientId));

/** Whether what names one client is about the other: they are one, or turned out to be. */
export const isSamePerson = async (one: string | null, other: string): Promise<boolean> =>
	one === other || (one !== null && (await everyIdOf(other)).includes(one));

/** Of every client who was merged into another, the one who stays. */
export async function keptIds(): Promise<Map<string, string>> {
	const { db, t } = app().store;
	const { id, mergedInto } = t.client;
	const rows = await db.select({ id, mergedInto }).from(t.client).where(isNotNull(mergedInto));
	return new Map(rows.map((row) => [row.id, row.mergedInto!]));
}
