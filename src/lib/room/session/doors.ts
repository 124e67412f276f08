import {
	happened,
	nothing,
	refuse,
	toRoom,
	toSeat,
	toStaff,
	type Addressed,
	type By,
	type Decision
} from '#lib/domain/decision.ts';
import type { TopicEvents } from '#lib/room/events.ts';
import { takes } from '#lib/room/lead/rules.ts';
import { isHere } from '#lib/room/seats/rules.ts';
import type { RoomState } from '#lib/room/state.ts';

type Decided = Decision<TopicEvents>;
type Events = Addressed<TopicEvents>[];

/** Seats of people in the waiting room or in the session. */
const attending = ({ staff }: RoomState) =>
	Object.entries(staff.seats).filter(([, { status }]) => status === 'waiting' || status === 'admitted');

/** People who kept waiting are still there when the doors open again. */
export function open(state: RoomState, by: By): Decided {
	const { room, staff } = state;
	if (room.status === 'lobby') return nothing();
	if (room.status !== 'planned') return refuse(room.status === 'live' ? 'begun' : 'over');
	return happened<TopicEvents>(
		toRoom({ type: 'session.opened' }),
		...attending(state).map(([seat]) => toSeat(seat, { type: 'session.announced', lobby: 'open' })),
		...(by.as === 'staff' && staff.lead === null ? takes(by) : [])
	);
}

/** Back to planning: people who were in go back to the waiting room, and everyone there keeps their place and is told. */
export function shut(state: RoomState, now: number): Decided {
	const { room } = state;
	if (room.status === 'planned') return nothing();
	if (room.status !== 'lobby') return refuse(room.status === 'live' ? 'begun' : 'over');
	const seats = attending(state);
	const inside = seats.filter(([, { status }]) => status === 'admitted').map(([seat]) => seat);
	return happened<TopicEvents>(
		...leave(state, now),
		...inside.flatMap((seat): Events => [
			toStaff({ type: 'seat.returned', seat }),
			toSeat(seat, { type: 'seat.moved', status: 'waiting' })
		]),
		...seats.map(([seat]) => toSeat(seat, { type: 'session.announced', lobby: 'shut' })),
		toRoom({ type: 'session.shut' })
	);
}

/**
 * A session that never started doesn't count: it stays out of records and statistics, and those waiting are told. A
 * canceled one keeps its place in the schedule.
 */
export function callOff(state: RoomState, now: number, as: 'discarded' | 'cancelled'): Decided {
	const { room, staff } = state;
	if (room.status === as) return nothing();
	if (room.status === 'discarded' || room.status === 'cancelled') return refuse('over');
	if (room.startedAt !== null) return refuse(room.status === 'live' ? 'begun' : 'over');
	if (Object.keys(staff.alerts).length) return refuse('has-alert');
	return happened<TopicEvents>(
		...leave(state, now),
		...attending(state).flatMap(([seat]): Events => [
			toStaff({ type: 'seat.gone', seat }),
			toSeat(seat, { type: 'session.announced', lobby: as }),
			toSeat(seat, { type: 'seat.moved', status: 'left' })
		]),
		toRoom({ type: as === 'cancelled' ? 'session.cancelled' : 'session.discarded' })
	);
}

/** Everyone present departs; the head count is sent once. */
function leave(state: RoomState, now: number): Events {
	const here = attending(state).filter(([, card]) => isHere(card));
	return here.length
		? [
				...here.map(([seat]) => toStaff({ type: 'seat.departed', seat, at: now })),
				toRoom({ type: 'seat.counted', here: 0 })
			]
		: [];
}
