import { foldOf } from '#lib/activities/folds.ts';
import { seatOf, type Channel } from '#lib/domain/channel.ts';
import { applyRoom } from './apply-room.ts';
import { applySeat } from './apply-seat.ts';
import { applyStaff } from './apply-staff.ts';
import type { RoomEvent } from './events.ts';
import { emptySeat, type RoomPart, type RoomState, type SeatPart, type StaffPart } from './state.ts';

/**
 * An event changes the part of the channel it is told on and no other. So the order in which two channels arrive does not
 * matter, and a viewer's fold over its channels is exactly the server's state of those parts (R5).
 */
export function apply(state: RoomState, on: Channel, event: RoomEvent): RoomState {
	if (on === 'room') return { ...state, room: room(state.room, event) };
	if (on === 'staff') return { ...state, staff: staff(state.staff, event) };
	const seat = seatOf(on)!;
	return { ...state, seats: { ...state.seats, [seat]: one(state.seats[seat] ?? emptySeat, event) } };
}

export function room(part: RoomPart, event: RoomEvent): RoomPart {
	return 'block' in event && foldOf(event.type) ? inBlock(part, 'room', event) : applyRoom(part, event as never);
}

export function staff(part: StaffPart, event: RoomEvent): StaffPart {
	return 'block' in event && foldOf(event.type) ? inBlock(part, 'staff', event) : applyStaff(part, event as never);
}

export function one(part: SeatPart, event: RoomEvent): SeatPart {
	if ('block' in event && foldOf(event.type)) return inBlock(part, 'seat', event);
	return applySeat(part, event as never);
}

function inBlock<P extends { activities: Record<string, unknown> }>(
	part: P,
	side: 'room' | 'staff' | 'seat',
	event: RoomEvent
): P {
	const fold = foldOf(event.type)!;
	const block = (event as { block: string }).block;
	const before = part.activities[block] ?? fold.initial[side];
	return { ...part, activities: { ...part.activities, [block]: fold.apply[side](before, event) } };
}
