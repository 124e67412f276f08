import { happened, nothing, refuse, toRoom, toStaff, type Decision, type Given } from '#lib/domain/decision.ts';
import type { CoreCommand } from './commands.ts';
import type { CoreEvent } from './events.ts';
import type { RoomPart, RoomState } from './state.ts';

const minute = 60_000;
/** How long past its planned end a session may be quiet before staff are asked, and before it ends by itself. */
export const askAfter = 20 * minute;
export const endAfter = 180 * minute;

/**
 * Whether a session was left on. `acted` is when anybody last did something, null if nobody ever did. `since` is when it was over as far
 * as anyone can tell: the planned end, or the last thing done after it.
 */
export function shouldEnd(
	room: RoomPart,
	acted: number | null,
	now: number
): { do: 'ask' | 'end'; since: number } | null {
	if (room.status !== 'live' || room.startedAt === null) return null;
	const since = Math.max(room.startedAt + room.plannedMinutes * minute, acted ?? 0);
	const quiet = now - since;
	return quiet < askAfter ? null : { do: quiet < endAfter ? 'ask' : 'end', since };
}

/** The server asks; staff say that they are still there; or it ends as of when it was over, since attendance is computed from that. */
export function decideForgotten({ room, staff }: RoomState, command: CoreCommand, { now }: Given): Decision<CoreEvent> {
	if (room.status !== 'live') return refuse('not-now');
	switch (command.type) {
		case 'session.ask-to-end':
			return staff.askedToEnd === null ? happened(toStaff({ type: 'session.asked-to-end', at: now })) : nothing();
		case 'session.stay':
			return staff.askedToEnd === null ? nothing() : happened(toStaff({ type: 'session.stayed' }));
		case 'session.lapse': {
			const at = Math.min(now, Math.max(command.at, room.startedAt!));
			return happened(
				toRoom({ type: 'session.ended', at, by: 'system' }),
				toStaff({ type: 'agenda.spanned', block: null, at })
			);
		}
		default:
			return refuse('unknown');
	}
}
