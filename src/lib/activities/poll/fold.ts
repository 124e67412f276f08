import {
	ballotFold,
	type BallotRoom,
	type BallotSeat,
	type BallotSlices,
	type BallotStaff
} from '#lib/activities/ballot/fold.ts';

/** How many chose each option, in the order of the options. An answer is the list of chosen options. */
export type PollResult = { answered: number; options: { id: string; count: number }[] };
export type PollSlices = BallotSlices<string[], PollResult>;
export type PollRoom = BallotRoom<PollResult>;
export type PollStaff = BallotStaff<PollResult>;
export type PollSeat = BallotSeat<string[]>;

export const { initial, fold } = ballotFold<'poll', string[], PollResult>();
