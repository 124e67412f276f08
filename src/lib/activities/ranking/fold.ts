import {
	ballotFold,
	type BallotRoom,
	type BallotSeat,
	type BallotSlices,
	type BallotStaff
} from '#lib/activities/ballot/fold.ts';

/**
 * Borda count: with n options, a first place gives n − 1 points and a last place none. Sorted by points, then in option order; `first`
 * is how many put it first. The method is part of the result, so that views can name it. An answer lists all options, best first.
 */
export type RankingResult = {
	answered: number;
	method: 'borda';
	options: { id: string; points: number; first: number }[];
};
export type RankingSlices = BallotSlices<string[], RankingResult>;
export type RankingRoom = BallotRoom<RankingResult>;
export type RankingStaff = BallotStaff<RankingResult>;
export type RankingSeat = BallotSeat<string[]>;

export const { initial, fold } = ballotFold<'ranking', string[], RankingResult>();
