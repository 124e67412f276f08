import {
	ballotFold,
	type BallotRoom,
	type BallotSeat,
	type BallotSlices,
	type BallotStaff
} from '#lib/activities/ballot/fold.ts';

/** How many gave a number from `from` to `to`, inclusive, in ascending order; the average to one decimal. */
export type ScaleResult = {
	answered: number;
	average: number;
	bins: { from: number; to: number; count: number }[];
};
export type ScaleSlices = BallotSlices<number, ScaleResult>;
export type ScaleRoom = BallotRoom<ScaleResult>;
export type ScaleStaff = BallotStaff<ScaleResult>;
export type ScaleSeat = BallotSeat<number>;

export const { initial, fold } = ballotFold<'scale', number, ScaleResult>();
