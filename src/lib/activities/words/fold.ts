import {
	ballotFold,
	type BallotEvents,
	type BallotRoom,
	type BallotSeat,
	type BallotStaff
} from '#lib/activities/ballot/fold.ts';
import type { Fold } from '#lib/domain/brick.ts';
import type { CountedWord } from './merge.ts';

export type WordsResult = { answered: number; words: CountedWord[] };
export type WordsRoom = BallotRoom<WordsResult>;
/** Words a facilitator read and approved for the room, by round. Nothing a person writes is shown unread. */
export type WordsStaff = BallotStaff<WordsResult> & { approved: Record<number, string[]> };
export type WordsSeat = BallotSeat<string[]>;
export type WordsSlices = { room: WordsRoom; staff: WordsStaff; seat: WordsSeat };

type Vote = BallotEvents<'words', string[], WordsResult>;
export type WordsEvents = {
	room: Vote['room'];
	staff: Vote['staff'] | { type: 'words.approved'; block: string; round: number; words: string[] };
	seat: Vote['seat'];
};

const ballot = ballotFold<'words', string[], WordsResult>();

export const initial: WordsSlices = { ...ballot.initial, staff: { ...ballot.initial.staff, approved: {} } };

export const fold: Fold<WordsSlices, WordsEvents> = {
	room: ballot.fold.room,
	staff: (slice, event) =>
		event.type === 'words.approved'
			? { ...slice, approved: { ...slice.approved, [event.round]: event.words } }
			: { ...slice, ...ballot.fold.staff(slice, event) },
	seat: ballot.fold.seat
};
