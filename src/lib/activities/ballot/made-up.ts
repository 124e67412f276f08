import type { MadeUpSight, MadeUpTurn } from '#lib/activities/made-up.ts';
import type { BallotCommand } from './ballot.ts';
import type { BallotSlices } from './fold.ts';

/** One answer per round, or a pass now and then. */
export function madeUpBallot<K extends string, V, R>(
	kind: K,
	{ block, room, seat, dice }: MadeUpSight<unknown, BallotSlices<V, R>>,
	choose: () => V
): MadeUpTurn<BallotCommand<K, V>> | null {
	const { round } = room;
	if (room.closed || seat.voted === round) return null;
	const value = dice.happens(0.08) ? null : choose();
	const command: BallotCommand<K, V> = { type: `${kind}.answer`, block, value, round };
	return { turn: `round ${round}`, acts: [{ after: dice.between(4, 25), command }] };
}
