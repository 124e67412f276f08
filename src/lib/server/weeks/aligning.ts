import { eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { plannedAfter, type Planned } from './planned.ts';
import type { Series } from './series.ts';

/** The properties of a planned session that can change. */
export type Setting = Pick<Planned, 'title' | 'plannedStart' | 'plannedMinutes' | 'meetingRoomId'> &
	Partial<Pick<Planned, 'facilitators' | 'detached'>>;

/**
 * Changes a planned session's time, name or room. The room's log has what phones and consoles show; the rest is in the session's row. False if it
 * is no longer planned.
 */
export async function settle(
	was: Planned,
	{ title, plannedStart, plannedMinutes, ...row }: Setting,
	also: (tx: Tx) => Statement[] = () => []
): Promise<boolean> {
	const { store, rooms } = app();
	const { session } = store.t;
	const shift = plannedStart - was.plannedStart;
	// Under another day's code, it would let in the wrong people.
	const dayId = dayOf(plannedStart, was.timeZone) === dayOf(was.plannedStart, was.timeZone) ? was.dayId : null;
	const shown = title !== was.title || plannedMinutes !== was.plannedMinutes || shift !== 0;
	const writes = (tx: Tx) => [
		expectOne(
			tx
				.update(session)
				.set({ ...row, plannedStart, dayId })
				.where(eq(session.id, was.id))
		),
		...also(tx)
	];
	if (!shown) {
		await store.write(writes);
		return true;
	}
	const command = { type: 'session.change' as const, title, plannedMinutes, shift };
	return (await rooms.execute(was.id, { as: 'system' }, randomId(), command, { also: writes })).ok;
}

/** Updates the sessions not changed individually to what their series says, after a change or to finish an interrupted update. */
export async function align(series: Series): Promise<void> {
	for (const one of await plannedAfter(series.id, '')) {
		if (one.status !== 'planned' || one.detached) continue;
		const says: Setting = {
			...{
				title: series.title ?? series.groupTitle,
				plannedMinutes: series.minutes,
				meetingRoomId: series.meetingRoomId
			},
			plannedStart: instantOf(one.occurrence!, series.startsAt, series.timeZone)!
		};
		const isSame = (Object.keys(says) as (keyof typeof says)[]).every((name) => says[name] === one[name]);
		if (!isSame) await settle(one, says);
	}
}
