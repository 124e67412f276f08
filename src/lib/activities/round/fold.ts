import type { Fold } from '#lib/domain/brick.ts';
import type { Clock } from '#lib/domain/clock.ts';
import type { Standing, Turn } from './turns.ts';

/** Names only where the group agreed to them. Nobody has the floor while it is not taken: the lead gives it. */
export type RoundRoom = {
	speaking: string | null;
	next: string | null;
	isTaken: boolean;
	done: number;
	of: number;
	clock: Clock | null;
	/** How often an order was made: a person's press is about the one they saw. */
	run: number;
};
/** The order; who has had the floor, the last one last; how long each has had it in all, in ms; who offered to begin. */
export type RoundStaff = { turns: Turn[]; said: string[]; spent: Record<string, number>; volunteers: string[] };
/** `place` counts from the speaker: 0 is your turn, 1 is next; null when nothing is to come. */
export type RoundSeat = { place: number | null; standing: Standing | null; offered: boolean };
export type RoundSlices = { room: RoundRoom; staff: RoundStaff; seat: RoundSeat };
export type RoundEvents = {
	room: { type: 'round.moved'; block: string } & RoundRoom;
	staff: { type: 'round.arranged'; block: string } & RoundStaff;
	seat:
		| { type: 'round.placed'; block: string; place: number | null; standing: Standing | null }
		| { type: 'round.volunteered'; block: string; offered: boolean };
};

export const initial: RoundSlices = {
	room: { speaking: null, next: null, isTaken: false, done: 0, of: 0, clock: null, run: 0 },
	staff: { turns: [], said: [], spent: {}, volunteers: [] },
	seat: { place: null, standing: null, offered: false }
};

export const fold: Fold<RoundSlices, RoundEvents> = {
	room(slice, event) {
		switch (event.type) {
			case 'round.moved': {
				const { type: _type, block: _block, ...room } = event;
				// Logs from before orders were counted do not say which it is.
				return { ...slice, ...room };
			}
		}
	},
	staff(_slice, event) {
		switch (event.type) {
			case 'round.arranged': {
				const { type: _type, block: _block, ...staff } = event;
				return staff;
			}
		}
	},
	seat(slice, event) {
		switch (event.type) {
			case 'round.placed':
				return { place: event.place, standing: event.standing, offered: false };
			case 'round.volunteered':
				return { ...slice, offered: event.offered };
		}
	}
};
