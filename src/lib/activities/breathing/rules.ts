import { z } from 'zod';
import { happened, nothing, refuse, toRoom, toSeat, type By, type Decision, type Given } from '#lib/domain/decision.ts';
import type { Activity, ActivityView } from '#lib/activities/activity.ts';
import { table } from '#lib/activities/table.ts';
import { apply, initial } from './fold.ts';
import { isOn, leadIn, patternIds, type PatternId, type Run } from './patterns.ts';

/** `rates` is whether people say how tense they are before and after. */
export type BreathingConfig = { kind: 'breathing'; pattern: PatternId; rounds: number; rates: boolean };
export type Moment = 'before' | 'after';
export type BreathingRoom = { run: Run | null; rated: Record<Moment, number> };
/** From 0, calm, to 10, as tense as can be; null is passed. Facilitators see both, for they are read together. */
export type BreathingSeat = { before?: number | null; after?: number | null };

export type BreathingCommand =
	| { type: 'breathing.rate'; block: string; moment: Moment; value: number | null }
	| { type: 'breathing.start'; block: string; pattern: PatternId; rounds: number }
	| { type: 'breathing.stop'; block: string };

export type BreathingEvent =
	| { type: 'breathing.rated'; block: string; moment: Moment; value: number | null }
	| { type: 'breathing.counted'; block: string; rated: Record<Moment, number> }
	| { type: 'breathing.started'; block: string; run: Run }
	| { type: 'breathing.stopped'; block: string; at: number };

type View = ActivityView<BreathingConfig, BreathingRoom, null, BreathingSeat>;

const pattern = z.enum(patternIds);
const rounds = z.number().int().min(1).max(40);

export const breathing: Activity<
	BreathingConfig,
	BreathingRoom,
	null,
	BreathingSeat,
	BreathingCommand,
	BreathingEvent
> = {
	kind: 'breathing',
	config: z.strictObject({ kind: z.literal('breathing'), pattern, rounds, rates: z.boolean() }),
	commands: table({
		'breathing.rate': [
			['participant'],
			{ moment: z.enum(['before', 'after']), value: z.number().int().min(0).max(10).nullable() }
		],
		'breathing.start': [['lead'], { pattern, rounds }],
		'breathing.stop': [['lead'], {}]
	}),
	initial,
	decide,
	apply
};

function decide(view: View, command: BreathingCommand, by: By, { now }: Given): Decision<BreathingEvent> {
	const { block } = command;
	const { run } = view.room;
	switch (command.type) {
		case 'breathing.rate':
			return by.as === 'seat' ? rate(view, command, by.seat) : refuse('not-yours');
		case 'breathing.start': {
			if (run && isOn(run, now)) return refuse('not-now');
			const { pattern, rounds } = command;
			const started = { pattern, rounds, startedAt: now + leadIn, stoppedAt: null };
			return happened(toRoom({ type: 'breathing.started', block, run: started }));
		}
		case 'breathing.stop':
			return run && isOn(run, now) ? happened(toRoom({ type: 'breathing.stopped', block, at: now })) : nothing();
	}
}

/** Before is before the first start and after is after it: a rating given at another time would say something else. */
function rate(
	{ config, room, seats }: View,
	command: Extract<BreathingCommand, { type: 'breathing.rate' }>,
	seat: string
): Decision<BreathingEvent> {
	const { block, moment, value } = command;
	if (!config.rates) return refuse('unknown');
	if (moment === 'before' && room.run) return refuse('too-late');
	if (moment === 'after' && !room.run) return refuse('not-now');
	const mine = toSeat<BreathingEvent>(seat, { type: 'breathing.rated', block, moment, value });
	if (seats[seat]?.[moment] !== undefined) return happened(mine);
	const rated = { ...room.rated, [moment]: room.rated[moment] + 1 };
	return happened(mine, toRoom({ type: 'breathing.counted', block, rated }));
}
