import { kinds } from '#lib/activities/kinds.ts';
import { toRoom, type Decision } from '#lib/domain/decision.ts';
import { outOf } from '#lib/domain/out-of.ts';
import { apply } from './apply.ts';
import type { RoomEvents } from './events.ts';
import { isHere } from './seats/rules.ts';
import { sliceOf, type RoomState } from './state.ts';

/** How many have answered what is on and are not here: with those who are, they are all that "3 of 5" can be out of. */
function awayDone({ room, staff, seats }: RoomState): number {
	const block = room.blocks.find(({ id }) => id === room.current);
	const answered = block?.activity && kinds[block.activity.kind]?.answered;
	if (!block || !answered) return 0;
	const shared = sliceOf(room, block, 'room');
	const present = Object.keys(staff.seats).filter((seat) => isHere(staff.seats[seat]!));
	const done = Object.keys(seats).filter((seat) => answered(sliceOf(seats[seat]!, block, 'seat'), shared));
	return outOf(present, done) - present.length;
}

/** The same decision; when it changes how many are away and done, the room is told, so that a display can say out of how many. */
export function recounted(before: RoomState, decision: Decision<RoomEvents>): Decision<RoomEvents> {
	if (!decision.ok || decision.events.length === 0) return decision;
	const after = decision.events.reduce((state, { on, event }) => apply(state, on, event), before);
	const now = awayDone(after);
	if (now === after.room.awayDone) return decision;
	const counted = toRoom({ type: 'seat.counted' as const, here: after.room.here, awayDone: now });
	return { ...decision, events: [...decision.events, counted] };
}
