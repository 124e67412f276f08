import { z } from 'zod';
import { extendClock, startClock, type Clock } from '#lib/domain/clock.ts';
import { happened, nothing, refuse, toRoom, type By, type Decision, type Given } from '#lib/domain/decision.ts';
import type { Activity, ActivityView } from '#lib/activities/activity.ts';
import { table } from '#lib/activities/table.ts';
import { apply, initial } from './fold.ts';

export type BreakConfig = { kind: 'break'; minutes: number };
/** The clock runs to the time of return; null before the break and after it, which `wasTaken` tells apart. */
export type BreakRoom = { clock: Clock | null; wasTaken: boolean };

export type BreakCommand =
	| { type: 'break.start'; block: string; minutes: number }
	| { type: 'break.extend'; block: string; minutes: number }
	| { type: 'break.end'; block: string };

export type BreakEvent = { type: 'break.set'; block: string; clock: Clock } | { type: 'break.ended'; block: string };

type View = ActivityView<BreakConfig, BreakRoom, null, null>;

const minutes = z.number().int().min(1).max(60);

export const breakActivity: Activity<BreakConfig, BreakRoom, null, null, BreakCommand, BreakEvent> = {
	kind: 'break',
	config: z.strictObject({ kind: z.literal('break'), minutes }),
	commands: table({
		'break.start': [['lead'], { minutes }],
		'break.extend': [['lead'], { minutes }],
		'break.end': [['lead'], {}]
	}),
	initial,
	decide,
	apply
};

function decide({ room: { clock } }: View, command: BreakCommand, _by: By, { now }: Given): Decision<BreakEvent> {
	const { block } = command;
	switch (command.type) {
		case 'break.start':
			if (clock) return refuse('not-now');
			return happened(toRoom({ type: 'break.set', block, clock: startClock(now, command.minutes) }));
		case 'break.extend':
			if (!clock) return refuse('not-now');
			return happened(toRoom({ type: 'break.set', block, clock: extendClock(clock, now, command.minutes) }));
		case 'break.end':
			return clock ? happened(toRoom({ type: 'break.ended', block })) : nothing();
	}
}
