import type { MadeUpSight, MadeUpTurn } from '#lib/activities/made-up.ts';
import type { InBlock } from '#lib/activities/activity.ts';
import type { DiscussionSlices } from './fold.ts';

type Raise = InBlock & { type: 'discussion.raise' };

/** Some raise a hand once. */
export function madeUp({ block, dice }: MadeUpSight<unknown, DiscussionSlices>): MadeUpTurn<Raise> {
	const acts = dice.happens(0.6)
		? [{ after: dice.between(8, 60), command: { type: 'discussion.raise' as const, block } }]
		: [];
	return { turn: 'hand', acts };
}
