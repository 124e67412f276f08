import { and, eq, inArray, isNull } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { tokenIndex } from '#lib/server/live/token-index.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import type { Tables } from '#lib/server/store/schema.ts';

export type Access = Tables['personalAccess']['$inferSelect'];

/** The client's current link, if there is one. Only its hash is stored, so it cannot be shown again. */
export async function accessOf(clientId: string): Promise<Access | null> {
	const { db, t } = app().store;
	const { personalAccess } = t;
	const ids = await idsOf(clientId);
	const [found] = await db
		.select()
		.from(personalAccess)
		.where(and(inArray(personalAccess.clientId, ids), isNull(personalAccess.revokedAt)));
	return found ?? null;
}

/**
 * Creates a new personal link that replaces any earlier one: the old link's PIN and devices end with it, and what the person wrote stays. Returns
 * the token, which is not stored.
 */
export async function makeAccess(clientId: string, by: string, at = Date.now()): Promise<string> {
	const { store } = app();
	const { t, audit } = store;
	const before = await accessOf(clientId);
	const ids = await idsOf(clientId);
	const token = randomBytes(32).toString('base64url');
	const row = {
		...{ id: randomId(), clientId, tokenIndex: tokenIndex(token), by, createdAt: at },
		tellsOfMore: before?.tellsOfMore ?? false
	};
	await store.write((tx) => [
		tx
			.update(t.personalAccess)
			.set({ revokedAt: at })
			.where(and(inArray(t.personalAccess.clientId, ids), isNull(t.personalAccess.revokedAt))),
		tx.insert(t.personalAccess).values(row),
		audit.row({ at, by, act: 'personal-link.made', subject: 'personal-link', clientId })
	]);
	return token;
}

export async function revokeAccess(clientId: string, by: string, at = Date.now()): Promise<void> {
	const { store } = app();
	const { t, audit } = store;
	const held = await accessOf(clientId);
	if (!held) return;
	await store.write((tx) => [
		tx.update(t.personalAccess).set({ revokedAt: at }).where(eq(t.personalAccess.id, held.id)),
		audit.row({ at, by, act: 'personal-link.revoked', subject: 'personal-link', clientId })
	]);
}

/** Whether the chart shows how many worksheets there are besides those that staff may read. */
export async function tellOfMore(id: string, tellsOfMore: boolean): Promise<void> {
	const { t, write } = app().store;
	await write((tx) => [tx.update(t.personalAccess).set({ tellsOfMore }).where(eq(t.personalAccess.id, id))]);
}
