import { applyHelp } from './apply-safety.ts';
import type { CoreEvent } from './events.ts';
import type { SeatPart } from './state.ts';

/** One seat's part after an event of the room itself. */
export function applySeat(part: SeatPart, event: CoreEvent): SeatPart {
	switch (event.type) {
		case 'seat.welcomed':
			return { ...part, name: event.name };
		case 'seat.moved':
			return { ...part, status: event.status };
		case 'seat.prompted':
			return { ...part, prompt: event.text };
		case 'seat.set-aside':
			return { ...part, oneToOne: event.with };
		case 'seat.paused':
			return { ...part, moment: event.since };
		case 'seat.stalled':
			return { ...part, stuck: event.stuck };
		case 'safety.received':
		case 'safety.wished':
		case 'safety.seen':
			return { ...part, help: applyHelp(part.help, event) };
		default:
			return part;
	}
}
