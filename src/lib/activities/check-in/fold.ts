import type { Fold } from '#lib/domain/brick.ts';
import type { AskedField, CheckInAnswers, CheckInValue } from './fields.ts';
import type { Revealed } from './tally.ts';

/** `shown` is how many had answered when the room last saw the words and moods; 0 before. */
export type CheckInRoom = { finished: number; revealed: Revealed | null; shown: number };
/** `earlier` is what the room saw before it was hidden, while that may be shown again as it was. No phone keeps what is hidden. */
export type CheckInStaff = { earlier: Revealed | null };
/** `early` is when the last answer was given of those given before the session, in UTC milliseconds. */
export type CheckInSeat = { answers: CheckInAnswers; keepWord: boolean; finished: boolean; early?: number };
export type CheckInSlices = { room: CheckInRoom; staff: CheckInStaff; seat: CheckInSeat };
export type CheckInEvents = {
	room:
		| { type: 'check-in.counted'; block: string; finished: number }
		| { type: 'check-in.revealed'; block: string; result: Revealed }
		| { type: 'check-in.hidden'; block: string };
	/** What was hidden just now; null when it may not be shown again, since somebody took back a word. */
	staff: { type: 'check-in.kept-back'; block: string; result: Revealed | null };
	seat:
		/** `by` is present when staff wrote down what a person without a phone said; `early` is when it was given, if before the session. */
		| { type: 'check-in.answered'; block: string; field: AskedField; value: CheckInValue; by?: 'staff'; early?: number }
		| { type: 'check-in.kept'; block: string; keep: boolean }
		| { type: 'check-in.finished'; block: string };
};

export const initial: CheckInSlices = {
	room: { finished: 0, revealed: null, shown: 0 },
	staff: { earlier: null },
	seat: { answers: {}, keepWord: false, finished: false }
};

export const fold: Fold<CheckInSlices, CheckInEvents> = {
	room(slice, event) {
		switch (event.type) {
			case 'check-in.counted':
				return { ...slice, finished: event.finished };
			case 'check-in.revealed':
				return { ...slice, revealed: event.result, shown: event.result.answered };
			case 'check-in.hidden':
				return { ...slice, revealed: null };
		}
	},
	staff(slice, event) {
		switch (event.type) {
			case 'check-in.kept-back':
				return { ...slice, earlier: event.result };
		}
	},
	seat(slice, event) {
		switch (event.type) {
			case 'check-in.answered':
				return {
					...slice,
					answers: { ...slice.answers, [event.field]: event.value },
					...(event.early !== undefined && { early: Math.max(slice.early ?? 0, event.early) })
				};
			case 'check-in.kept':
				return { ...slice, keepWord: event.keep };
			case 'check-in.finished':
				return { ...slice, finished: true };
		}
	}
};
