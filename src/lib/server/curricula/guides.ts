import { eq } from 'drizzle-orm';
import type { Block } from '#lib/room/agenda/block.ts';
import { app } from '#lib/server/app.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';

/**
 * The facilitator's notes of a kept plan, for a session made from it. `blocks` holds every block of the plan by id: once a session has none of
 * them, the notes belong to another plan. They are in no event and not part of the record.
 */
export type Guide = { title: string; notes: string; blocks: Record<string, string> };
type Kept = { name: string; notes: string; blockNotes: string[] | null };

/** Null where the plan says nothing. `blocks` are the session's, in the kept plan's order. */
export function guideOf({ name, notes, blockNotes }: Kept, blocks: Pick<Block, 'id'>[]): Guide | null {
	const own = blocks.map(({ id }, n) => [id, blockNotes?.[n] ?? ''] as const);
	const says = notes !== '' || own.some(([, note]) => note !== '');
	return says ? { title: name, notes, blocks: Object.fromEntries(own) } : null;
}

/** As part of the unit that plans a session: what the plan says, in the place of what another said. */
export function guiding(tx: Tx, session: number, guide: Guide | null, by: string, at = Date.now()): Statement[] {
	const { sessionGuide } = app().store.t;
	return [
		tx.delete(sessionGuide).where(eq(sessionGuide.session, session)),
		...(guide ? [tx.insert(sessionGuide).values({ session, ...guide, by, at })] : [])
	];
}

export async function readGuide(session: number): Promise<Guide | null> {
	const { db, t } = app().store;
	const { title, notes, blocks } = t.sessionGuide;
	const [row] = await db
		.select({ title, notes, blocks })
		.from(t.sessionGuide)
		.where(eq(t.sessionGuide.session, session));
	return row ?? null;
}
