import { eq, isNotNull, or } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';

/** Every id under which something of this client may be recorded: their own, and those of clients who turned out to be the same person. */
export async function idsOf(clientId: string): Promise<string[]> {
	const { db, t } = app().store;
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

/** Of every client who was merged into another, the one who stays. */
export async function keptIds(): Promise<Map<string, string>> {
	const { db, t } = app().store;
	const { id, mergedInto } = t.client;
	const rows = await db.select({ id, mergedInto }).from(t.client).where(isNotNull(mergedInto));
	return new Map(rows.map((row) => [row.id, row.mergedInto!]));
}
