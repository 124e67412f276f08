import { eq } from 'drizzle-orm';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import { followCurriculum } from '#lib/server/curricula/series-course.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { firstToCome, type Scope } from './scope.ts';
import { findPlanned, plannedAfter, type Planned } from './planned.ts';
import { findSeries } from './series.ts';

type Why = { reason: string; by: string; now?: number };

/** Cancels a session, also the later ones in its series, or all still ahead. Held sessions stay. False if this one was already held. */
export async function cancel(id: number, scope: Scope, { reason, by, now = Date.now() }: Why): Promise<boolean> {
	const was = await findPlanned(id);
	if (!was || was.status !== 'planned') return false;
	const series = was.seriesId === null ? null : await findSeries(was.seriesId);
	if (scope === 'one' || !series) {
		const isDone = await cancelOne(was, { reason, by, now });
		if (isDone) await followCurriculum(was.groupId, now);
		return isDone;
	}
	const first = scope === 'later' ? was.occurrence! : await firstToCome(series, was.occurrence!, now);
	await endSeries(series.id, plusDays(first, -1), { by, now });
	for (const one of await plannedAfter(series.id, plusDays(first, -1)))
		if (one.status === 'planned') await cancelOne(one, { reason, by, now });
	return true;
}

/** The row is kept, with when, by whom and why; no one is expected. */
export async function cancelOne({ id, seriesId }: Planned, { reason, by, now }: Required<Why>): Promise<boolean> {
	const { store, rooms } = app();
	const { session } = store.t;
	const cancelled = { cancelledAt: now, cancelledBy: by, cancelReason: reason, detached: seriesId !== null };
	const reply = await rooms.execute(
		id,
		{ as: 'system' },
		randomId(),
		{ type: 'session.cancel' },
		{
			also: (tx) => [
				tx.update(session).set(cancelled).where(eq(session.id, id)),
				store.audit.row({ at: now, by, act: 'session.cancelled', subject: String(id), session: id })
			]
		}
	);
	return reply.ok;
}

/** Undoes a cancellation, while the session's time has not passed. */
export async function restore(id: number, by: string, now = Date.now()): Promise<boolean> {
	const { store, rooms } = app();
	const was = await findPlanned(id);
	if (was?.status !== 'cancelled' || was.plannedStart + was.plannedMinutes * 60_000 <= now) return false;
	const reply = await rooms.execute(
		id,
		{ as: 'system' },
		randomId(),
		{ type: 'session.restore' },
		{
			also: () => [store.audit.row({ at: now, by, act: 'session.restored', subject: String(id), session: id })]
		}
	);
	if (reply.ok) await followCurriculum(was.groupId, now);
	return reply.ok;
}

/** Ends the series after a day. The caller handles sessions that already exist. */
async function endSeries(id: string, endsOn: string, { by, now }: { by: string; now: number }): Promise<void> {
	const { store } = app();
	const { series } = store.t;
	await store.write((tx) => [
		tx.update(series).set({ endsOn }).where(eq(series.id, id)),
		store.audit.row({ at: now, by, act: 'series.ended', subject: id, detail: endsOn })
	]);
}
