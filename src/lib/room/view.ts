import { seatChannel, type Channel } from '#lib/domain/channel.ts';
import { shownRoom } from './agenda/shown.ts';
import { apply, one, room, staff } from './apply.ts';
import type { RoomEvent } from './events.ts';
import type { Frame, Snapshot, Stream } from './protocol.ts';
import { emptyRoom, emptySeat, emptyStaff, type RoomState } from './state.ts';

/** Who is watching. A waiting seat receives only its own channel; whether it was admitted is checked against the state once, on joining. */
export type Viewer =
	/** `plan`: only the plan and the progress through it, for the page that prepares a session. */
	{ as: 'staff'; id: string; plan?: true } | { as: 'seat'; seat: string } | { as: 'display' };

/** The source of a stream: a channel, the whole log, or the room's channel with the staff's version of the plan. */
export type Source = Channel | 'all' | 'plan';

/** Who may join each channel (R7). */
export function streamsOf(state: RoomState, viewer: Viewer): { stream: Stream; channel: Source }[] {
	switch (viewer.as) {
		case 'staff':
			return viewer.plan ? [{ stream: 'room', channel: 'plan' }] : [{ stream: 'all', channel: 'all' }];
		case 'display':
			return [{ stream: 'room', channel: 'room' }];
		case 'seat': {
			const own = { stream: 'seat' as const, channel: seatChannel(viewer.seat) };
			const status = state.staff.seats[viewer.seat]?.status;
			if (status === 'admitted') return [{ stream: 'room', channel: 'room' }, own];
			return status || viewer.seat in state.staff.joined ? [own] : [];
		}
	}
}

/** What a viewer sees: its channels' slices (R5), the room's cut by `shownRoom` for everyone but staff. `counts`: each channel's length. */
export function snapshot(state: RoomState, viewer: Viewer, counts: (channel: Source) => number): Snapshot {
	const streams = streamsOf(state, viewer);
	const seen: Snapshot = { cursors: Object.fromEntries(streams.map((it) => [it.stream, counts(it.channel)])) };
	for (const { stream } of streams) {
		if (stream === 'room' || stream === 'all') seen.room = viewer.as === 'staff' ? state.room : shownRoom(state);
		if (stream === 'seat' && viewer.as === 'seat') seen.seat = state.seats[viewer.seat] ?? emptySeat;
		if (stream === 'all') Object.assign(seen, { staff: state.staff, seats: state.seats });
	}
	return seen;
}

/**
 * Applies a frame to a snapshot. Returns null if events are missing in between (R3): the browser then says hello with
 * its cursors. Events it already has are skipped.
 */
export function follow(seen: Snapshot, frame: Frame): Snapshot | null {
	const have = seen.cursors[frame.stream];
	if (have === undefined || frame.from > have + 1) return null;
	const fresh = frame.events.slice(have + 1 - frame.from);
	if (!fresh.length) return seen;
	const on = frame.on?.slice(have + 1 - frame.from);
	const next = fresh.reduce((view, event, i) => step(view, frame.stream, event, on?.[i]), seen);
	return { ...next, cursors: { ...seen.cursors, [frame.stream]: have + fresh.length } };
}

function step(seen: Snapshot, stream: Stream, event: RoomEvent, on?: Channel): Snapshot {
	if (stream === 'room') return { ...seen, room: room(seen.room ?? emptyRoom, event) };
	if (stream === 'seat') return { ...seen, seat: one(seen.seat ?? emptySeat, event) };
	if (on === 'staff') return { ...seen, staff: staff(seen.staff ?? emptyStaff, event) };
	if (on === 'room') return { ...seen, room: room(seen.room ?? emptyRoom, event) };
	return { ...seen, seats: apply({ room: emptyRoom, staff: emptyStaff, seats: seen.seats ?? {} }, on!, event).seats };
}
