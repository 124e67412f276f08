import type { Fold } from '#lib/domain/brick.ts';
import type { Clock } from '#lib/domain/clock.ts';
import type { Done, RoomSlices } from '#lib/room/state.ts';

/** Who leads, which staff are present, and what the lead does to the whole room. */
export type LeadEvents = {
	room:
		| { type: 'room.held'; since: number; clock: Clock }
		| { type: 'room.released'; clock: Clock }
		| { type: 'display.hidden'; on: boolean }
		| { type: 'room.prompted'; text: string | null }
		| { type: 'lead.changed'; name: string; here: boolean }
		/** Only if it differs from what the last `lead.changed` implies: a colleague is present while the lead is away. */
		| { type: 'room.staffed'; on: boolean };
	staff:
		| { type: 'lead.taken'; staff: string; name: string }
		| { type: 'staff.arrived'; staff: string; name: string }
		| { type: 'staff.left'; staff: string }
		| { type: 'staff.acted'; done: Done }
		| { type: 'staff.undid' };
	seat: never;
};

export const fold: Fold<RoomSlices, LeadEvents> = {
	room(slice, event) {
		switch (event.type) {
			case 'room.held':
				return { ...slice, held: event.since, clock: event.clock };
			case 'room.released':
				return { ...slice, held: null, clock: event.clock };
			case 'display.hidden':
				return { ...slice, hidden: event.on };
			case 'room.prompted':
				return { ...slice, prompt: event.text };
			case 'lead.changed':
				return { ...slice, leader: { name: event.name, here: event.here }, staffed: event.here };
			case 'room.staffed':
				return { ...slice, staffed: event.on };
		}
	},
	staff(slice, event) {
		switch (event.type) {
			case 'lead.taken':
				return { ...slice, lead: event.staff };
			case 'staff.arrived':
				return { ...slice, staff: { ...slice.staff, [event.staff]: { name: event.name, here: true } } };
			case 'staff.left': {
				const who = slice.staff[event.staff];
				return who ? { ...slice, staff: { ...slice.staff, [event.staff]: { ...who, here: false } } } : slice;
			}
			case 'staff.acted':
				return { ...slice, last: event.done };
			case 'staff.undid':
				return { ...slice, last: null };
		}
	},
	seat: (slice) => slice
};
