import type { Fold } from '#lib/domain/brick.ts';
import type { Clock } from '#lib/domain/clock.ts';

/** The clock runs until people are due back; null before and after the break, which `wasTaken` tells apart. */
export type BreakRoom = { clock: Clock | null; wasTaken: boolean };
export type BreakSlices = { room: BreakRoom; staff: null; seat: null };
export type BreakEvents = {
	room: { type: 'break.set'; block: string; clock: Clock } | { type: 'break.ended'; block: string };
	staff: never;
	seat: never;
};

export const initial: BreakSlices = { room: { clock: null, wasTaken: false }, staff: null, seat: null };

export const fold: Fold<BreakSlices, BreakEvents> = {
	room(slice, event) {
		switch (event.type) {
			case 'break.set':
				return { ...slice, clock: event.clock };
			case 'break.ended':
				return { clock: null, wasTaken: true };
		}
	},
	staff: (slice) => slice,
	seat: (slice) => slice
};
