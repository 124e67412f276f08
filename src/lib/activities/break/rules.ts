import { z } from 'zod';
import { activity, type ActivityView } from '#lib/activities/activity.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { extendClock, startClock } from '#lib/domain/clock.ts';
import { happened, nothing, refuse, toRoom, type By, type Decision, type Given } from '#lib/domain/decision.ts';
import { fold, initial, type BreakEvents, type BreakSlices } from './fold.ts';

const minutes = z.number().int().min(1).max(240);
/** A break lasts as long as its block. Older plans have a separate number here, which is now ignored. */
const config = z.strictObject({ kind: z.literal('break'), minutes: minutes.optional() });
export type BreakConfig = z.output<typeof config>;

const commands = tableInBlock({
	'break.start': ['lead', { minutes }],
	'break.extend': ['lead', { minutes }],
	'break.end': ['lead', {}]
});
type Command = CommandOf<typeof commands>;
type View = ActivityView<BreakConfig, BreakSlices>;

function decide({ room: { clock } }: View, command: Command, _by: By, { now }: Given): Decision<BreakEvents> {
	const { block } = command;
	switch (command.type) {
		case 'break.start':
			if (clock) return refuse('begun');
			return happened(toRoom({ type: 'break.set', block, clock: startClock(now, command.minutes) }));
		case 'break.extend':
			if (!clock) return refuse('not-begun');
			return happened(toRoom({ type: 'break.set', block, clock: extendClock(clock, now, command.minutes) }));
		case 'break.end':
			return clock ? happened(toRoom({ type: 'break.ended', block })) : nothing();
	}
}

export const breakActivity = activity({ kind: 'break', config, commands, initial, fold, decide });
