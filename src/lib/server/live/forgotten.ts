import { eq } from 'drizzle-orm';
import type { By } from '#lib/domain/decision.ts';
import { shouldEnd } from '#lib/room/session/forgotten.ts';
import type { App } from '#lib/server/app.ts';
import { randomId } from './random-id.ts';

const system: By = { as: 'system' };

/** Asks staff whether a session left running is over, and ends sessions that no one returns to. Called every minute. */
export async function sweepForgotten({ store, rooms }: Pick<App, 'store' | 'rooms'>, at?: number): Promise<void> {
	const { session } = store.t;
	const live = await store.db.select({ id: session.id }).from(session).where(eq(session.status, 'live'));
	for (const { id } of live) {
		const { state, actedAt, now: itsNow } = await rooms.room(id);
		const now = at ?? itsNow;
		const due = shouldEnd(state.room, actedAt, now);
		if (due?.do === 'ask') await rooms.execute(id, system, randomId(), { type: 'session.ask-to-end' }, { at: now });
		if (due?.do === 'end')
			await rooms.execute(id, system, randomId(), { type: 'session.lapse', at: due.since }, { at: now });
	}
}
