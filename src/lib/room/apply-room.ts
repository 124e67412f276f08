import type { CoreEvent } from './events.ts';
import type { RoomPart } from './state.ts';

/** The room's part after an event of the room itself. */
export function applyRoom(part: RoomPart, event: CoreEvent): RoomPart {
	switch (event.type) {
		case 'session.planned': {
			const { type: _, ...plan } = event;
			return { ...part, ...plan };
		}
		case 'session.opened':
			return { ...part, status: 'lobby' };
		case 'session.started':
			return { ...part, status: 'live', startedAt: event.at };
		case 'session.ended':
			return {
				...part,
				status: 'ended',
				endedAt: event.at,
				lapsed: event.by === 'system',
				clock: null,
				held: null,
				prompt: null
			};
		case 'session.reopened':
			return { ...part, status: 'live', endedAt: null, lapsed: false };
		case 'session.closed':
			return { ...part, status: 'closed' };
		case 'agenda.edited':
			return { ...part, blocks: event.blocks, edition: part.edition + 1 };
		case 'agenda.moved':
			return {
				...part,
				current: event.block,
				clock: event.clock,
				skipped: part.skipped.filter((id) => id !== event.block)
			};
		case 'agenda.timed':
			return {
				...part,
				edition: part.edition + 1,
				blocks: part.blocks.map((block) => (block.id === event.block ? { ...block, minutes: event.minutes } : block)),
				clock: event.clock ?? part.clock
			};
		case 'agenda.skipped':
			return {
				...part,
				skipped: event.skipped ? [...part.skipped, event.block] : part.skipped.filter((id) => id !== event.block)
			};
		case 'timer.set':
			return { ...part, clock: event.clock };
		case 'room.held':
			return { ...part, held: event.since, clock: event.clock };
		case 'room.released':
			return { ...part, held: null, clock: event.clock };
		case 'display.hidden':
			return { ...part, hidden: event.on };
		case 'room.prompted':
			return { ...part, prompt: event.text };
		case 'room.counted':
			return { ...part, here: event.here };
		case 'lead.changed':
			return { ...part, leader: { name: event.name, here: event.here } };
		default:
			return part;
	}
}
