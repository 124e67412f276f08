import { and, eq, isNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { cancelOne, restore } from './cancelling.ts';
import { laterEnd } from './closed-series.ts';
import type { Clash } from './clashes.ts';
import { groupsClosed, type Closure } from './closures.ts';
import { materialize } from './materializing.ts';
import { toComeOf, type Planned } from './planned.ts';
import { restoreClashes } from './restore-clashes.ts';
import { occurrences } from './recurrence.ts';
import { seriesFrom, type Series } from './series.ts';

export type NewClosure = Pick<Closure, 'programId' | 'trackId' | 'fromDay' | 'toDay' | 'reason' | 'shifts'>;

/** The program, or one track of it, does not meet on these days: cancels what is planned there, with the closure's reason. */
export async function close(given: NewClosure, by: string, now = Date.now()): Promise<string> {
	const { store } = app();
	const closure = { id: randomId(), ...given, by, at: now, withdrawnAt: null };
	const groups = await groupsClosed(closure);
	const longer = closure.shifts ? lengthened(await seriesFrom(closure.fromDay, groups), closure) : [];
	await store.write((tx) => [
		tx.insert(store.t.closure).values(closure),
		...longer.map(({ id, endsOn }) => tx.update(store.t.series).set({ endsOn }).where(eq(store.t.series.id, id))),
		store.audit.row({ at: now, by, act: 'closure.made', subject: closure.id })
	]);
	for (const one of await toComeOf(groups))
		if (one.status === 'planned' && falls(one, closure)) await cancelOne(one, { reason: closure.reason, by, now });
	await materialize({ now });
	return closure.id;
}

/** Withdraws a closure: the sessions it canceled that are still ahead will take place. */
export async function withdraw(programId: string, id: string, by: string, now = Date.now()): Promise<boolean> {
	const { store } = app();
	const { closure } = store.t;
	const found = await findClosure(programId, id);
	if (!found) return false;
	const taken = store.write((tx) => [
		expectOne(
			tx
				.update(closure)
				.set({ withdrawnAt: now })
				.where(and(eq(closure.id, id), isNull(closure.withdrawnAt)))
		),
		store.audit.row({ at: now, by, act: 'closure.withdrawn', subject: id })
	]);
	if (!(await isFirst(taken))) return false;
	for (const one of await cancelledBy(found)) await restore(one.id, by, now);
	await materialize({ now });
	return true;
}

/** What the sessions that a closure canceled would conflict with if it were withdrawn. */
export async function withdrawClashes(programId: string, id: string, now = Date.now()): Promise<Clash[]> {
	const found = await findClosure(programId, id);
	if (!found) return [];
	return restoreClashes((await cancelledBy(found)).filter(({ plannedStart }) => plannedStart > now));
}

async function findClosure(programId: string, id: string): Promise<Closure | undefined> {
	const { closure } = app().store.t;
	const [found] = await app()
		.store.db.select()
		.from(closure)
		.where(and(eq(closure.id, id), eq(closure.programId, programId)));
	return found;
}

const cancelledBy = async (closure: Closure): Promise<Planned[]> =>
	(await toComeOf(await groupsClosed(closure))).filter(
		(one) => one.status === 'cancelled' && isBy(one, closure) && falls(one, closure)
	);

/** Canceled when the closure was made, or with its reason when a series was later moved onto its days. */
const isBy = ({ cancelledAt, cancelReason }: Planned, { at, reason }: Closure): boolean =>
	cancelledAt === at || cancelReason === reason;

const falls = ({ plannedStart, timeZone }: Planned, { fromDay, toDay }: Closure): boolean => {
	const day = dayOf(plannedStart, timeZone);
	return fromDay <= day && day <= toDay;
};

/** Series with a last day, each extended by as many meetings as the closure costs it. */
function lengthened(all: Series[], { fromDay, toDay }: Closure): { id: string; endsOn: string }[] {
	return all.flatMap((series) => {
		const endsOn = laterEnd(series, occurrences(series, series.timeZone, fromDay, toDay).length);
		return endsOn === null ? [] : [{ id: series.id, endsOn }];
	});
}
