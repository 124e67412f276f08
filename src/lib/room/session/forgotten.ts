import { happened, nothing, refuse, toRoom, toStaff, type Decision, type Given } from '#lib/domain/decision.ts';
import type { TopicEvents } from '#lib/room/events.ts';
import type { RoomSlice, RoomState } from '#lib/room/state.ts';
import { whyNotLive } from './why-not.ts';

const minute = 60_000;
/** How long past its planned end a session may be quiet before staff are asked, and before it ends automatically. */
export const askAfter = 20 * minute;
export const endAfter = 180 * minute;

/**
 * Whether a session was left on. `acted` is when anyone last did something, or null. `since` is the best guess at when
 * it was over: the planned end, or the last thing done after it.
 */
export function shouldEnd(
	room: RoomSlice,
	acted: number | null,
	now: number
): { do: 'ask' | 'end'; since: number } | null {
	if (room.status !== 'live' || room.startedAt === null) return null;
	const since = Math.max(room.startedAt + room.plannedMinutes * minute, acted ?? 0);
	const quiet = now - since;
	return quiet < askAfter ? null : { do: quiet < endAfter ? 'ask' : 'end', since };
}

/** The server asks staff whether the session is over. */
export function askToEnd({ room, staff }: RoomState, { now }: Given): Decision<TopicEvents> {
	const notLive = whyNotLive(room.status);
	if (notLive) return refuse(notLive);
	return staff.askedToEnd === null ? happened(toStaff({ type: 'session.asked-to-end', at: now })) : nothing();
}

/** Staff confirm that they are still there. */
export function stay({ room, staff }: RoomState): Decision<TopicEvents> {
	const notLive = whyNotLive(room.status);
	if (notLive) return refuse(notLive);
	return staff.askedToEnd === null ? nothing() : happened(toStaff({ type: 'session.stayed' }));
}

/** Ends it as of the time it was over, since attendance is computed from that. */
export function lapse({ room }: RoomState, over: number, { now }: Given): Decision<TopicEvents> {
	const notLive = whyNotLive(room.status);
	if (notLive) return refuse(notLive);
	const at = Math.min(now, Math.max(over, room.startedAt!));
	return happened(
		toRoom({ type: 'session.ended', at, by: 'system' }),
		toStaff({ type: 'agenda.spanned', block: null, at })
	);
}
