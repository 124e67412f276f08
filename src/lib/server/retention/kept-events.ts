import { activityOf } from '#lib/activities/rules.ts';
import type { RoomEvent } from '#lib/room/events.ts';

/** Temporary notes and prompts, which were never part of the record. */
const passing = new Set<RoomEvent['type']>(['care.noted', 'care.prompted', 'room.prompted']);

/**
 * Whether an event stays when a session's raw log is disposed of: attendance, what was on when, who led, alerts and their outcomes, and the
 * questionnaire and rating values that a chart shows. What people wrote and chose in activities is deleted.
 */
export function staysInLog(event: RoomEvent): boolean {
	const activity = activityOf(event.type);
	if (!activity) return !passing.has(event.type);
	return (activity.lookback?.answered(event) ?? null) !== null;
}
