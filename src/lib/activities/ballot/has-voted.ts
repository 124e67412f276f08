import type { BallotRoom, BallotSeat } from './fold.ts';

/** Whether this person answered or passed in the current round. */
export const hasVoted = (seat: unknown, room: unknown): boolean =>
	(seat as BallotSeat<unknown>).voted >= (room as BallotRoom<unknown>).round;
