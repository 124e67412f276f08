import {
	happened,
	nothing,
	refuse,
	toRoom,
	toSeat,
	toStaff,
	type Addressed,
	type By,
	type Decision,
	type Given
} from '#lib/domain/decision.ts';
import type { CoreCommand } from './commands.ts';
import type { CoreEvent } from './events.ts';
import type { RoomState, SeatCard, SeatStatus } from './state.ts';

/** More would be no group, and a waiting room must not be filled by somebody who guessed a code. */
export const mostSeats = 60;

/** Who takes part: asking, being let in, coming and going. Only staff hear names; the room hears how many are here. */
export function decideSeat(state: RoomState, command: CoreCommand, by: By, { now }: Given): Decision<CoreEvent> {
	const { room, staff } = state;
	if (command.type === 'seat.ask') {
		if (room.status !== 'lobby' && room.status !== 'live') return refuse('not-now');
		if (staff.seats[command.seat]) return nothing();
		if (Object.keys(staff.seats).length >= mostSeats) return refuse('not-now');
		const { seat, name, locale } = command;
		return happened(
			toStaff({ type: 'seat.asked', seat, name, locale, at: now }),
			toSeat(seat, { type: 'seat.welcomed', name })
		);
	}
	const seat = command.type === 'seat.leave' && by.as === 'seat' ? by.seat : 'seat' in command ? command.seat : '';
	const card = staff.seats[seat];
	if (!card) return refuse('unknown');
	switch (command.type) {
		case 'seat.admit':
			return admit(state, seat, card, command.client, now);
		case 'seat.bind':
			if (card.client === command.client) return nothing();
			if (room.status === 'closed') return refuse('too-late');
			if (isTaken(state, seat, command.client)) return refuse('not-now');
			return happened(toStaff({ type: 'seat.bound', seat, client: command.client }));
		case 'seat.decline':
			return card.status === 'waiting' ? away(state, seat, 'declined', now) : refuse('too-late');
		case 'seat.remove':
			return card.status === 'admitted' ? away(state, seat, 'removed', now) : refuse('not-now');
		case 'seat.leave':
			return away(state, seat, 'left', now);
		case 'seat.arrive':
			if (card.status !== 'admitted' || isHere(card) || !isOpen(room.status)) return nothing();
			return happened(...arrived(state, seat, now));
		case 'seat.depart':
			if (!isHere(card)) return nothing();
			return happened(...departed(state, seat, now));
		default:
			return refuse('unknown');
	}
}

export const isOpen = (status: string) => status === 'lobby' || status === 'live';
export const isHere = (card: SeatCard): boolean => card.visits.at(-1)?.to === null;
const counted = (state: RoomState, change: number) =>
	toRoom<CoreEvent>({ type: 'room.counted', here: Math.max(0, state.room.here + change) });

export const arrived = (state: RoomState, seat: string, at: number): Addressed<CoreEvent>[] => [
	toStaff({ type: 'seat.arrived', seat, at }),
	counted(state, +1)
];
export const departed = (state: RoomState, seat: string, at: number): Addressed<CoreEvent>[] => [
	toStaff({ type: 'seat.departed', seat, at }),
	counted(state, -1)
];

/** One client sits on one seat: a second phone of the same person is let in by moving the client to it. */
export const isTaken = (state: RoomState, seat: string, client: string | null) =>
	client !== null &&
	Object.entries(state.staff.seats).some(([id, it]) => id !== seat && it.client === client && it.status === 'admitted');

function admit(
	state: RoomState,
	seat: string,
	card: SeatCard,
	client: string | null,
	now: number
): Decision<CoreEvent> {
	if (card.status === 'admitted') return nothing();
	if (!isOpen(state.room.status)) return refuse('not-now');
	if (isTaken(state, seat, client)) return refuse('not-now');
	return happened(
		toStaff({ type: 'seat.admitted', seat, client }),
		toSeat(seat, { type: 'seat.moved', status: 'admitted' }),
		// No phone is going to say so.
		...(card.byStaff ? arrived(state, seat, now) : [])
	);
}

const told = { declined: 'seat.declined', removed: 'seat.removed', left: 'seat.gone' } as const;

function away(
	state: RoomState,
	seat: string,
	status: Extract<SeatStatus, keyof typeof told>,
	now: number
): Decision<CoreEvent> {
	const here = isHere(state.staff.seats[seat]!);
	return happened<CoreEvent>(
		...(here ? departed(state, seat, now) : []),
		toStaff({ type: told[status], seat }),
		toSeat(seat, { type: 'seat.moved', status })
	);
}
