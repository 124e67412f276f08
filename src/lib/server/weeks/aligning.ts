import { eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import { expectOne } from '#lib/server/store/statement.ts';
import { plannedAfter, type Planned } from './planned.ts';
import type { Series } from './series.ts';

/** What may be different about a session from one moment to the next. */
export type Setting = Pick<Planned, 'title' | 'plannedStart' | 'plannedMinutes' | 'meetingRoomId'> &
	Partial<Pick<Planned, 'facilitators' | 'detached'>>;

/**
 * Brings one planned session to another time, name or room. Its room's own log says what phones and consoles show; the rest is in its row.
 * False when it was not planned any more.
 */
export async function settle(
	was: Planned,
	{ title, plannedStart, plannedMinutes, ...row }: Setting,
	also: (tx: Tx) => Statement[] = () => []
): Promise<boolean> {
	const { store, rooms } = app();
	const { session } = store.t;
	const shift = plannedStart - was.plannedStart;
	// Under another day's code it would let in the wrong people.
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

/** Sessions of a series that nobody changed by itself follow what it says, after a change of it or where one was cut short. */
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
