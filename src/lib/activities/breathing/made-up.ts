import type { InBlock } from '#lib/activities/activity.ts';
import type { MadeUpSight, MadeUpTurn } from '#lib/activities/made-up.ts';
import { within } from '#lib/domain/made-up.ts';
import { ratedOf, type BreathingSlices, type Moment } from './fold.ts';
import { leadIn, lengthOf, patternOf } from './patterns.ts';

type Rate = InBlock & { type: 'breathing.rate'; moment: Moment; value: number | null };

/** Rates their tension before, and again when the exercise is over. */
export function madeUp(sight: MadeUpSight<{ rates: boolean }, BreathingSlices>): MadeUpTurn<Rate> | null {
	const { block, config, room, seat, person, dice } = sight;
	const moment: Moment = room.run ? 'after' : 'before';
	if (!config.rates || ratedOf(seat, moment, room.run) !== undefined) return null;
	const { run } = room;
	const breathing = run && run.stoppedAt === null ? (leadIn + lengthOf(patternOf(run.pattern, run.rounds))) / 1000 : 0;
	const calmer = moment === 'after' ? 2 : 0;
	const value = within(9 - person.mood - calmer + dice.between(-1, 1), 0, 10);
	const command: Rate = { type: 'breathing.rate', block, moment, value };
	return {
		turn: [moment, run?.startedAt, run?.stoppedAt && 'stopped'].filter(Boolean).join(' '),
		acts: [{ after: breathing + dice.between(4, 15), command }]
	};
}
