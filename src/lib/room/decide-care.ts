import {
	happened,
	nothing,
	refuse,
	toSeat,
	toStaff,
	type By,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import type { CoreCommand } from './commands.ts';
import type { CoreEvent } from './events.ts';
import { emptySeat, type RoomState, type SeatPart } from './state.ts';

/** What passes between one person and staff, of which the room learns nothing. */
export function decideCare(state: RoomState, command: CoreCommand, by: By, { now }: Given): Decision<CoreEvent> {
	const seat = by.as === 'seat' ? by.seat : 'seat' in command ? command.seat : '';
	const card = state.staff.seats[seat];
	if (!card) return refuse('unknown');
	const mine: SeatPart = state.seats[seat] ?? emptySeat;
	if (command.type === 'seat.note') {
		if (state.room.status === 'closed') return refuse('too-late');
		if (card.note === command.text) return nothing();
		return happened(toStaff({ type: 'seat.noted', seat, text: command.text }));
	}
	const isIn = card.status === 'admitted' || (card.status === 'waiting' && command.type === 'seat.prompt');
	if (!isIn || (state.room.status !== 'lobby' && state.room.status !== 'live')) return refuse('not-now');
	switch (command.type) {
		case 'seat.prompt':
			if (mine.prompt === command.text) return nothing();
			return happened(toSeat(seat, { type: 'seat.prompted', text: command.text }));
		case 'seat.one-to-one': {
			if ((mine.oneToOne !== null) === command.on) return nothing();
			const name = by.as === 'staff' && command.on ? by.name : null;
			return happened(toSeat(seat, { type: 'seat.set-aside', with: name }));
		}
		case 'seat.moment':
			if ((mine.moment !== null) === command.on) return nothing();
			return happened(toSeat(seat, { type: 'seat.paused', since: command.on ? now : null }));
		case 'seat.stuck': {
			const { block, on, step } = command;
			if (!state.room.blocks.some((it) => it.id === block)) return refuse('unknown');
			const isHere = mine.stuck?.block === block;
			if (isHere === on && (!on || mine.stuck?.step === step)) return nothing();
			const stuck = on ? { block, since: now, ...(step && { step }) } : null;
			return happened(toSeat(seat, { type: 'seat.stalled', stuck }));
		}
		case 'seat.settle':
			if (mine[command.what] === null) return nothing();
			return happened(
				toSeat(
					seat,
					command.what === 'moment' ? { type: 'seat.paused', since: null } : { type: 'seat.stalled', stuck: null }
				)
			);
		default:
			return refuse('unknown');
	}
}
