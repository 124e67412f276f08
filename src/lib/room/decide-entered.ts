import { happened, nothing, refuse, toSeat, toStaff, type Decision, type Given } from '#lib/domain/decision.ts';
import type { CoreCommand } from './commands.ts';
import { arrived, departed, isHere, isOpen, isTaken, mostSeats } from './decide-seat.ts';
import type { CoreEvent } from './events.ts';
import type { RoomState } from './state.ts';

/** People who are in the room without a phone: staff give them a seat and say when they come and go. */
export function decideEntered(state: RoomState, command: CoreCommand, given: Given): Decision<CoreEvent> {
	const { seats } = state.staff;
	const at = given.now;
	switch (command.type) {
		case 'seat.enter': {
			if (!isOpen(state.room.status) || Object.keys(seats).length >= mostSeats) return refuse('not-now');
			const { name, client } = command;
			const seat = given.id;
			if (isTaken(state, seat, client)) return refuse('not-now');
			return happened(
				toStaff({ type: 'seat.entered', seat, name, client, at }),
				toSeat(seat, { type: 'seat.welcomed', name }),
				toSeat(seat, { type: 'seat.moved', status: 'admitted' }),
				...arrived(state, seat, at)
			);
		}
		case 'seat.attend': {
			const card = seats[command.seat];
			if (!card) return refuse('unknown');
			if (!card.byStaff) return refuse('not-yours');
			if (isHere(card) === command.here) return nothing();
			if (card.status !== 'admitted' || !isOpen(state.room.status)) return refuse('not-now');
			return happened(...(command.here ? arrived : departed)(state, command.seat, at));
		}
		default:
			return refuse('unknown');
	}
}
