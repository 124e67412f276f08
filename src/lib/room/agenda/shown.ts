import { kinds } from '#lib/activities/kinds.ts';
import type { RoomEvent } from '#lib/room/events.ts';
import type { RoomSlice, RoomState } from '#lib/room/state.ts';
import type { Block } from './block.ts';
import type { ShownPlan } from './fold.ts';

function shownPlan({ room, staff }: RoomState): ShownPlan {
	const begun = new Set([...staff.spans.map(({ block }) => block), room.current]);
	const ahead = room.blocks.flatMap(({ id, activity }) => (activity && !begun.has(id) ? [activity.kind] : []));
	return {
		blocks: room.blocks.filter(({ id }) => begun.has(id)).map(shownBlock),
		ahead: [...new Set(ahead)].sort()
	};
}

/** Without the parts of its config meant for individual people. */
function shownBlock(block: Block): Block {
	const shown = block.activity && kinds[block.activity.kind]?.shown?.(block.activity);
	return shown ? { ...block, activity: shown } : block;
}

/** The room's slice as phones and displays may see it. It changes only with events of the room's channel (R5). */
export const shownRoom = (state: RoomState): RoomSlice => ({
	...state.room,
	...shownPlan(state),
	skipped: [],
	edition: 0
});

/** A room event as phones and displays receive it; `after` is the state following it. */
export function shownEvent(event: RoomEvent, after: RoomState): RoomEvent {
	switch (event.type) {
		case 'session.planned':
			return { ...event, ...shownPlan(after) };
		case 'agenda.edited':
		case 'agenda.moved':
		case 'agenda.timed':
		case 'agenda.skipped': {
			const { current, clock } = after.room;
			return { type: 'agenda.shown', ...shownPlan(after), current, clock };
		}
		default:
			return event;
	}
}
