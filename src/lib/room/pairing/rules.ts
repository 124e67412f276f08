import { z } from 'zod';
import { table, type CommandOf } from '#lib/domain/brick.ts';
import { happened, nothing, refuse, toStaff, type By, type Decision } from '#lib/domain/decision.ts';
import { id } from '#lib/domain/id.ts';
import type { TopicEvents } from '#lib/room/events.ts';
import type { RoomState } from '#lib/room/state.ts';

/** Two digits that the display shows and the console identifies it by. */
const pair = z.string().regex(/^\d{2}$/);

/** The maximum number of displays asking at once. Anyone with the code can ask. */
const mostAsking = 6;

export const commands = table({
	'pairing.ask': ['system', { display: id, pair }],
	// Sent by the server for a display opened from the console.
	'pairing.bring': ['system', { display: id, pair }],
	'pairing.accept': [['lead', 'facilitator'], { display: id }],
	'pairing.end': [['lead', 'facilitator'], { display: id }]
});
type Command = CommandOf<typeof commands>;

/** A display shows a session once a facilitator has accepted it, until one ends it. */
export function decide({ room, staff }: RoomState, command: Command, _by: By): Decision<TopicEvents> {
	const { display } = command;
	const known = staff.displays[display];
	if (room.status === 'closed' || room.status === 'discarded' || room.status === 'cancelled') return refuse('over');
	switch (command.type) {
		case 'pairing.ask': {
			if (known?.status === 'asks' || known?.status === 'in') return nothing();
			const asking = Object.values(staff.displays).filter(({ status }) => status === 'asks');
			if (asking.length >= mostAsking) return refuse('full');
			return happened(toStaff({ type: 'pairing.asked', display, pair: command.pair }));
		}
		case 'pairing.bring':
			if (known?.status === 'in') return nothing();
			return happened(toStaff({ type: 'pairing.accepted', display, pair: known?.pair ?? command.pair }));
		case 'pairing.accept':
			if (known?.status === 'in') return nothing();
			if (known?.status !== 'asks') return refuse('unknown');
			return happened(toStaff({ type: 'pairing.accepted', display, pair: known.pair }));
		case 'pairing.end':
			if (!known) return refuse('unknown');
			return known.status === 'out' ? nothing() : happened(toStaff({ type: 'pairing.ended', display }));
	}
}
