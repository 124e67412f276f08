import type { Fold } from '#lib/domain/brick.ts';
import type { Feedback, FeedbackCounts } from './feedback.ts';

export type Homework = { id: string; text: string };
export const replies = ['accepted', 'changed', 'declined', 'passed'] as const;
/** A reply: to which proposal, how and, if changed, what the person will do instead. */
export type Reply = { id: string; as: (typeof replies)[number]; text: string | null };
type Counts = { takeAways: number; replies: number; feedback: number };

/** `homework` is for everyone; `counts` are how many have completed each step. */
export type ClosingRoom = { homework: Homework | null; counts: Counts; isCollected: boolean };
/** The tally from the ballot box. Feedback with names is on the seats. */
export type ClosingStaff = { feedback: FeedbackCounts | null };
/** `homework` is for this person only and takes precedence over the room's. A `takeAway` of null is a pass; a missing one is not given yet. */
export type ClosingSeat = {
	takeAway?: string | null;
	homework: Homework | null;
	reply: Reply | null;
	gave: boolean;
	feedback: Feedback | null;
	line: string | null;
};
export type ClosingSlices = { room: ClosingRoom; staff: ClosingStaff; seat: ClosingSeat };

type Proposed = { type: 'closing.proposed'; block: string; homework: Homework };
export type ClosingEvents = {
	room:
		| Proposed
		| { type: 'closing.counted'; block: string; counts: Counts }
		| { type: 'closing.feedback-ended'; block: string };
	staff: { type: 'closing.feedback-collected'; block: string; feedback: FeedbackCounts };
	seat:
		| Proposed
		| { type: 'closing.took-away'; block: string; text: string | null }
		| { type: 'closing.replied'; block: string; reply: Reply }
		| { type: 'closing.gave-feedback'; block: string; feedback: Feedback; line: string | null }
		| { type: 'closing.voted'; block: string };
};

export const initial: ClosingSlices = {
	room: { homework: null, counts: { takeAways: 0, replies: 0, feedback: 0 }, isCollected: false },
	staff: { feedback: null },
	seat: { homework: null, reply: null, gave: false, feedback: null, line: null }
};

export const fold: Fold<ClosingSlices, ClosingEvents> = {
	room(slice, event) {
		switch (event.type) {
			case 'closing.proposed':
				return { ...slice, homework: event.homework, counts: { ...slice.counts, replies: 0 } };
			case 'closing.counted':
				return { ...slice, counts: event.counts };
			case 'closing.feedback-ended':
				return { ...slice, isCollected: true };
		}
	},
	staff(_, event) {
		switch (event.type) {
			case 'closing.feedback-collected':
				return { feedback: event.feedback };
		}
	},
	seat(slice, event) {
		switch (event.type) {
			case 'closing.took-away':
				return { ...slice, takeAway: event.text };
			case 'closing.proposed':
				return { ...slice, homework: event.homework };
			case 'closing.replied':
				return { ...slice, reply: event.reply };
			case 'closing.gave-feedback':
				return { ...slice, gave: true, feedback: event.feedback, line: event.line };
			case 'closing.voted':
				return { ...slice, gave: true };
		}
	}
};
