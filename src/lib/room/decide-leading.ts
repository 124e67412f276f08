import { happened, nothing, refuse, toRoom, type Decision, type Given } from '#lib/domain/decision.ts';
import { pauseClock, resumeClock } from '#lib/domain/clock.ts';
import type { CoreCommand } from './commands.ts';
import type { CoreEvent } from './events.ts';
import type { RoomPart, RoomState } from './state.ts';

/** What the lead does to the room as a whole: holding everything still, and taking it off the wall. */
export function decideLeading({ room }: RoomState, command: CoreCommand, { now }: Given): Decision<CoreEvent> {
	switch (command.type) {
		case 'room.hold':
			return hold(room, command.on, now);
		case 'display.hide':
			if (room.status === 'closed') return refuse('too-late');
			return room.hidden === command.on ? nothing() : happened(toRoom({ type: 'display.hidden', on: command.on }));
		default:
			return refuse('unknown');
	}
}

/** The clock stops with the room and goes on with it, unless it stood still before. */
function hold({ status, clock, held }: RoomPart, on: boolean, now: number): Decision<CoreEvent> {
	if (status !== 'live' || !clock) return refuse('not-now');
	if ((held !== null) === on) return nothing();
	if (held === null) return happened(toRoom({ type: 'room.held', since: now, clock: pauseClock(clock, now) }));
	const stoodBefore = clock.pausedAt !== null && clock.pausedAt < held;
	return happened(toRoom({ type: 'room.released', clock: stoodBefore ? clock : resumeClock(clock, now) }));
}
