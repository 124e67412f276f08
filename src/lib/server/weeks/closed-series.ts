import { eq } from 'drizzle-orm';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { cancelOne } from './cancelling.ts';
import { closedBy } from './closures.ts';
import { plannedAfter } from './planned.ts';
import { occurrences } from './recurrence.ts';
import type { Series } from './series.ts';

/**
 * After a series was moved: cancels sessions that now fall on a closure, with its reason; if the closure shifts sessions, a series with a last day
 * is extended by as many meetings.
 */
export async function keepClosed(series: Series, by: string, now: number): Promise<void> {
	const today = dayOf(now, series.timeZone);
	const last = series.endsOn ?? plusDays(today, 366);
	const closed = await closedBy(series, today, last);
	if (closed.size === 0) return;
	for (const one of await plannedAfter(series.id, plusDays(today, -1))) {
		const closure = closed.get(dayOf(one.plannedStart, series.timeZone));
		if (closure && one.status === 'planned' && !one.detached) await cancelOne(one, { reason: closure.reason, by, now });
	}
	const lost = occurrences(series, series.timeZone, today, last).filter(({ day }) => closed.get(day)?.shifts);
	const endsOn = laterEnd(series, lost.length);
	if (endsOn === null) return;
	const { store } = app();
	await store.write((tx) => [tx.update(store.t.series).set({ endsOn }).where(eq(store.t.series.id, series.id))]);
}

/** The later last day of a series extended by this many meetings; null if it has no last day, or nothing is lost. */
export function laterEnd(series: Series, lost: number): string | null {
	const { endsOn, timeZone } = series;
	if (endsOn === null || lost === 0) return null;
	const after = occurrences({ ...series, endsOn: null }, timeZone, plusDays(endsOn, 1), plusDays(endsOn, 366));
	return after[lost - 1]?.day ?? null;
}
