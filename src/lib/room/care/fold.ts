import type { Fold } from '#lib/domain/brick.ts';
import type { Participation } from '#lib/domain/participation.ts';
import type { RoomSlices, Stuck } from '#lib/room/state.ts';

/** Between one person and staff; the room receives none of it. */
export type CareEvents = {
	room: never;
	staff:
		| { type: 'care.noted'; seat: string; text: string | null }
		| { type: 'care.rated'; of: string; participation: Participation | null };
	seat:
		| { type: 'care.prompted'; text: string | null }
		| { type: 'care.set-aside'; with: string | null }
		| { type: 'care.paused'; since: number | null }
		| { type: 'care.stalled'; stuck: Stuck | null };
};

export const fold: Fold<RoomSlices, CareEvents> = {
	room: (slice) => slice,
	staff(slice, event) {
		switch (event.type) {
			case 'care.noted': {
				const card = slice.seats[event.seat];
				return card ? { ...slice, seats: { ...slice.seats, [event.seat]: { ...card, note: event.text } } } : slice;
			}
			case 'care.rated': {
				const { [event.of]: _before, ...others } = slice.participation;
				const participation = event.participation ? { ...others, [event.of]: event.participation } : others;
				return { ...slice, participation };
			}
		}
	},
	seat(slice, event) {
		switch (event.type) {
			case 'care.prompted':
				return { ...slice, prompt: event.text };
			case 'care.set-aside':
				return { ...slice, oneToOne: event.with };
			case 'care.paused':
				return { ...slice, moment: event.since };
			case 'care.stalled':
				return { ...slice, stuck: event.stuck };
		}
	}
};
