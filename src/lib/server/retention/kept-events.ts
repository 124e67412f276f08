import { activityOf } from '#lib/activities/rules.ts';
import type { RoomEvent } from '#lib/room/events.ts';

/** Lines and notes of the moment, which were never part of the record. */
const passing = new Set<RoomEvent['type']>(['care.noted', 'care.prompted', 'room.prompted']);

/**
 * Whether an event stays when a session's raw log is disposed of: who came and went, what was on when, who led, alerts and what came of
 * them, and the numbers of questionnaires and ratings that a chart shows. What people wrote and chose in activities goes.
 */
export function staysInLog(event: RoomEvent): boolean {
	const activity = activityOf(event.type);
	if (!activity) return !passing.has(event.type);
	return (activity.lookback?.answered(event) ?? null) !== null;
}
