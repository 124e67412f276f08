import { kindOf } from '#lib/activities/kinds.ts';
import type { Fold } from '#lib/domain/brick.ts';
import { seatOf, type Channel } from '#lib/domain/channel.ts';
import { lookup, ownerOf } from '#lib/domain/owner.ts';
import * as agenda from './agenda/fold.ts';
import * as care from './care/fold.ts';
import type { RoomEvent, TopicEvents } from './events.ts';
import * as lead from './lead/fold.ts';
import * as pairing from './pairing/fold.ts';
import * as safety from './safety/fold.ts';
import * as seats from './seats/fold.ts';
import * as session from './session/fold.ts';
import {
	emptySeat,
	type RoomSlice,
	type RoomSlices,
	type RoomState,
	type SeatSlice,
	type StaffSlice
} from './state.ts';

/** The topics' folds by the first word of an event type; any other first word is an activity's kind. */
const topics = lookup<Fold<RoomSlices, TopicEvents>>({
	session: session.fold,
	agenda: agenda.fold,
	timer: agenda.fold,
	lead: lead.fold,
	room: lead.fold,
	display: lead.fold,
	staff: lead.fold,
	seat: seats.fold,
	pairing: pairing.fold,
	care: care.fold,
	safety: safety.fold
});

/**
 * An event changes only its own channel's slice. So the order in which two channels arrive doesn't matter, and a
 * viewer's fold over its channels is exactly the server's state of those slices (R5).
 */
export function apply(state: RoomState, on: Channel, event: RoomEvent): RoomState {
	if (on === 'room') return { ...state, room: room(state.room, event) };
	if (on === 'staff') return { ...state, staff: staff(state.staff, event) };
	const seat = seatOf(on)!;
	return { ...state, seats: { ...state.seats, [seat]: one(state.seats[seat] ?? emptySeat, event) } };
}

export const room = (slice: RoomSlice, event: RoomEvent): RoomSlice =>
	topicOf(event)?.room(slice, event) ?? inBlock(slice, 'room', event);
export const staff = (slice: StaffSlice, event: RoomEvent): StaffSlice =>
	topicOf(event)?.staff(slice, event) ?? inBlock(slice, 'staff', event);
export const one = (slice: SeatSlice, event: RoomEvent): SeatSlice =>
	topicOf(event)?.seat(slice, event) ?? inBlock(slice, 'seat', event);

/** Here a topic's fold accepts any event of its channel; one this version doesn't know leaves the slice unchanged. */
interface TopicFold {
	room(slice: RoomSlice, event: RoomEvent): RoomSlice | undefined;
	staff(slice: StaffSlice, event: RoomEvent): StaffSlice | undefined;
	seat(slice: SeatSlice, event: RoomEvent): SeatSlice | undefined;
}
const topicOf = ({ type }: RoomEvent): TopicFold | undefined => topics[ownerOf(type)];

function inBlock<S extends { activities: Record<string, unknown> }>(
	slice: S,
	side: 'room' | 'staff' | 'seat',
	event: RoomEvent
): S {
	const kind = kindOf(event.type);
	if (!kind || !('block' in event) || event.block === null) return slice;
	const before = slice.activities[event.block] ?? kind.initial[side];
	return { ...slice, activities: { ...slice.activities, [event.block]: kind.fold[side](before, event) ?? before } };
}
