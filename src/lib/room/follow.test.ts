import { expect, test } from 'vitest';
import { ana, ben, given, live, maya, open, planned } from '#tests/support/given.ts';
import type { RoomEvent } from './events.ts';
import type { Snapshot } from './protocol.ts';
import { emptyRoom } from './state.ts';
import { follow, snapshot, streamsOf } from './view.ts';

const counted = (here: number): RoomEvent => ({ type: 'seat.counted', here });
const seen: Snapshot = { cursors: { room: 3 }, room: emptyRoom };
const frame = (from: number, ...events: RoomEvent[]) => ({ stream: 'room' as const, from, events });

test('[R3] the frame that follows is applied', () => {
	expect(follow(seen, frame(4, counted(1), counted(2)))).toEqual({
		cursors: { room: 5 },
		room: { ...emptyRoom, here: 2 }
	});
});

test('[R3] a gap is seen, and nothing is guessed', () => {
	expect(follow(seen, frame(5, counted(1)))).toBeNull();
});

test('[R3] a frame that is here already changes nothing', () => {
	expect(follow(seen, frame(3, counted(9)))).toBe(seen);
	expect(follow(seen, frame(1, counted(7), counted(8), counted(9)))).toBe(seen);
});

test('[R3] of a frame that is here in part, only what is new is applied', () => {
	const two = { type: 'agenda.skipped', block: 'skill', skipped: true } as const;
	expect(follow(seen, frame(3, two, counted(4)))).toEqual({ cursors: { room: 4 }, room: { ...emptyRoom, here: 4 } });
});

test('[R3] a stream that this viewer does not hear is a gap', () => {
	expect(follow(seen, { stream: 'seat', from: 1, events: [] })).toBeNull();
	expect(follow({ cursors: {} }, frame(1, counted(1)))).toBeNull();
});

test('[R3] the order in which two streams arrive does not matter', () => {
	const { state } = given(live, ana.joins);
	const both = snapshot(state, { as: 'seat', seat: 'ana' }, () => 0);
	const moved: RoomEvent = { type: 'seat.moved', status: 'left' };
	const own = { stream: 'seat' as const, from: 1, events: [moved] };
	const one = follow(follow(both, frame(1, counted(5)))!, own);
	expect(follow(follow(both, own)!, frame(1, counted(5)))).toEqual(one);
});

test('[R7] who may join which channel: one row for each viewer', () => {
	const { state } = given(open, ana.joins, ben.asks);
	const channels = (viewer: Parameters<typeof streamsOf>[1]) => streamsOf(state, viewer).map((it) => it.channel);
	expect(channels({ as: 'staff', id: 'maya' })).toEqual(['all']);
	expect(channels({ as: 'display' })).toEqual(['room']);
	expect(channels({ as: 'seat', seat: 'ana' })).toEqual(['room', 'seat:ana']);
	expect(channels({ as: 'seat', seat: 'ben' })).toEqual(['seat:ben']);
	expect(channels({ as: 'seat', seat: 'nobody' })).toEqual([]);
	const gone = given(open, ana.joins, maya.does('seat.remove', { seat: 'ana' })).state;
	expect(streamsOf(gone, { as: 'seat', seat: 'ana' })).toEqual([{ stream: 'seat', channel: 'seat:ana' }]);
});

test('[R2] a snapshot holds the parts of the viewer’s channels and no other', () => {
	const { state } = given(open, ana.joins, ben.asks);
	const keys = (viewer: Parameters<typeof snapshot>[1]) => Object.keys(snapshot(state, viewer, () => 1)).sort();
	expect(keys({ as: 'display' })).toEqual(['cursors', 'room']);
	expect(keys({ as: 'seat', seat: 'ana' })).toEqual(['cursors', 'room', 'seat']);
	expect(keys({ as: 'seat', seat: 'ben' })).toEqual(['cursors', 'seat']);
	expect(keys({ as: 'staff', id: 'jonas' })).toEqual(['cursors', 'room', 'seats', 'staff']);
	expect(given(planned).state.room.leader).toBeNull();
});
