import type { Fold } from '#lib/domain/brick.ts';
import type { DisplayStanding, RoomSlices, StaffSlice } from '#lib/room/state.ts';

/** Which displays asked to show this session, and which may. Only staff receive any of it. */
export type PairingEvents = {
	room: never;
	staff:
		| { type: 'pairing.asked'; display: string; pair: string }
		| { type: 'pairing.accepted'; display: string; pair: string }
		| { type: 'pairing.ended'; display: string };
	seat: never;
};

export const fold: Fold<RoomSlices, PairingEvents> = {
	room: (slice) => slice,
	staff(slice, event) {
		switch (event.type) {
			case 'pairing.asked':
				return standing(slice, event.display, { pair: event.pair, status: 'asks' });
			case 'pairing.accepted':
				return standing(slice, event.display, { pair: event.pair, status: 'in' });
			case 'pairing.ended':
				return standing(slice, event.display, { pair: slice.displays[event.display]?.pair ?? '', status: 'out' });
		}
	},
	seat: (slice) => slice
};

const standing = (slice: StaffSlice, display: string, now: DisplayStanding): StaffSlice => ({
	...slice,
	displays: { ...slice.displays, [display]: now }
});
