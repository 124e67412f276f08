import type { Fold } from '#lib/domain/brick.ts';

/** How many hands are up: whose they are, people see without a display. */
export type DiscussionRoom = { hands: number };
/** Raised hands in the order they went up, and whom the lead called on. */
export type DiscussionStaff = { hands: string[]; called: string | null };
export type DiscussionSeat = { isRaised: boolean; isCalled: boolean };
export type DiscussionSlices = { room: DiscussionRoom; staff: DiscussionStaff; seat: DiscussionSeat };
export type DiscussionEvents = {
	room: { type: 'discussion.counted'; block: string; hands: number };
	staff: { type: 'discussion.lined-up'; block: string; hands: string[]; called: string | null };
	seat: { type: 'discussion.told'; block: string; isRaised: boolean; isCalled: boolean };
};

export const initial: DiscussionSlices = {
	room: { hands: 0 },
	staff: { hands: [], called: null },
	seat: { isRaised: false, isCalled: false }
};

export const fold: Fold<DiscussionSlices, DiscussionEvents> = {
	room(_, event) {
		switch (event.type) {
			case 'discussion.counted':
				return { hands: event.hands };
		}
	},
	staff(_, event) {
		switch (event.type) {
			case 'discussion.lined-up':
				return { hands: event.hands, called: event.called };
		}
	},
	seat(_, event) {
		switch (event.type) {
			case 'discussion.told':
				return { isRaised: event.isRaised, isCalled: event.isCalled };
		}
	}
};
