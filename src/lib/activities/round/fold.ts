import type { Fold } from '#lib/domain/brick.ts';
import type { Clock } from '#lib/domain/clock.ts';
import type { Standing, Turn } from './turns.ts';

/** Names only if the group agreed to show them. Sometimes no one has the floor: the lead gives it. */
export type RoundRoom = {
	speaking: string | null;
	next: string | null;
	isTaken: boolean;
	done: number;
	of: number;
	clock: Clock | null;
	/** How many orders there have been: a person's command refers to the one they saw. */
	run: number;
};
/** The order; who has had the floor, latest last; the total time of each, in ms; who offered to begin. */
export type RoundStaff = { turns: Turn[]; said: string[]; spent: Record<string, number>; volunteers: string[] };
/** `place` counts from the speaker: 0 is your turn, 1 is next; null if no turn is coming. */
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
				// Logs from before orders were counted lack `run`.
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
