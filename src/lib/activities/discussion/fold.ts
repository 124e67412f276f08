import type { Fold } from '#lib/domain/brick.ts';

/** How many hands are up; people can see whose without a display. */
export type DiscussionRoom = { hands: number };
/** Raised hands in the order they went up, the person called on now, and everyone called on so far. */
export type DiscussionStaff = { hands: string[]; called: string | null; spoke: string[] };
export type DiscussionSeat = { isRaised: boolean; isCalled: boolean };
export type DiscussionSlices = { room: DiscussionRoom; staff: DiscussionStaff; seat: DiscussionSeat };
export type DiscussionEvents = {
	room: { type: 'discussion.counted'; block: string; hands: number };
	staff: { type: 'discussion.lined-up'; block: string; hands: string[]; called: string | null };
	seat: { type: 'discussion.told'; block: string; isRaised: boolean; isCalled: boolean };
};

export const initial: DiscussionSlices = {
	room: { hands: 0 },
	staff: { hands: [], called: null, spoke: [] },
	seat: { isRaised: false, isCalled: false }
};

export const fold: Fold<DiscussionSlices, DiscussionEvents> = {
	room(_, event) {
		switch (event.type) {
			case 'discussion.counted':
				return { hands: event.hands };
		}
	},
	staff({ spoke }, event) {
		switch (event.type) {
			case 'discussion.lined-up':
				return { hands: event.hands, called: event.called, spoke: withCalled(spoke, event.called) };
		}
	},
	seat(_, event) {
		switch (event.type) {
			case 'discussion.told':
				return { isRaised: event.isRaised, isCalled: event.isCalled };
		}
	}
};

const withCalled = (spoke: string[], called: string | null): string[] =>
	called === null || spoke.includes(called) ? spoke : [...spoke, called];
