import { kinds } from '#lib/activities/kinds.ts';
import { toRoom, type Decision } from '#lib/domain/decision.ts';
import { outOf } from '#lib/domain/out-of.ts';
import { apply } from './apply.ts';
import type { RoomEvents } from './events.ts';
import { isHere } from './seats/rules.ts';
import { sliceOf, type RoomState } from './state.ts';

/** How many people have answered the current block but are away: added to those present, they make the total in "3 of 5". */
function awayDone({ room, staff, seats }: RoomState): number {
	const block = room.blocks.find(({ id }) => id === room.current);
	const answered = block?.activity && kinds[block.activity.kind]?.answered;
	if (!block || !answered) return 0;
	const shared = sliceOf(room, block, 'room');
	const present = Object.keys(staff.seats).filter((seat) => isHere(staff.seats[seat]!));
	const done = Object.keys(seats).filter((seat) => answered(sliceOf(seats[seat]!, block, 'seat'), shared));
	return outOf(present, done) - present.length;
}

/** Adds a room event if the decision changes how many are away and done, so that the display can show the right total. */
export function recounted(before: RoomState, decision: Decision<RoomEvents>): Decision<RoomEvents> {
	if (!decision.ok || decision.events.length === 0) return decision;
	const after = decision.events.reduce((state, { on, event }) => apply(state, on, event), before);
	const now = awayDone(after);
	if (now === after.room.awayDone) return decision;
	const counted = toRoom({ type: 'seat.counted' as const, here: after.room.here, awayDone: now });
	return { ...decision, events: [...decision.events, counted] };
}
