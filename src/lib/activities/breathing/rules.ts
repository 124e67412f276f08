import { z } from 'zod';
import { activity, type ActivityView } from '#lib/activities/activity.ts';
import { tableInBlock, type CommandOf } from '#lib/domain/brick.ts';
import { happened, nothing, refuse, toRoom, toSeat, type By, type Decision, type Given } from '#lib/domain/decision.ts';
import { facts } from './facts.ts';
import { fold, initial, ratedOf, type BreathingEvents, type BreathingSlices } from './fold.ts';
import { isOn, leadIn, patternIds } from './patterns.ts';
import { madeUp } from './made-up.ts';

const pattern = z.enum(patternIds);
const rounds = z.number().int().min(1).max(40);
/** `rates`: whether people rate their tension before and after. */
const config = z.strictObject({ kind: z.literal('breathing'), pattern, rounds, rates: z.boolean() });
export type BreathingConfig = z.output<typeof config>;

const commands = tableInBlock({
	'breathing.rate': [
		'participant',
		{
			moment: z.enum(['before', 'after']),
			value: z.number().int().min(0).max(10).nullable(),
			// The start of the exercise it follows, null before the first; absent from pages older than this field.
			run: z.number().int().nullable().optional()
		}
	],
	'breathing.start': ['lead', { pattern, rounds }],
	'breathing.stop': ['lead', {}]
});
type Command = CommandOf<typeof commands>;
type View = ActivityView<BreathingConfig, BreathingSlices>;

function decide(view: View, command: Command, by: By, { now }: Given): Decision<BreathingEvents> {
	const { block } = command;
	const { run } = view.room;
	switch (command.type) {
		case 'breathing.rate':
			return by.as === 'seat' ? rate(view, command, by.seat) : refuse('not-yours');
		case 'breathing.start': {
			if (run && isOn(run, now)) return refuse('begun');
			const { pattern, rounds } = command;
			const started = { pattern, rounds, startedAt: now + leadIn, stoppedAt: null };
			return happened(toRoom({ type: 'breathing.started', block, run: started }));
		}
		case 'breathing.stop':
			return run && isOn(run, now) ? happened(toRoom({ type: 'breathing.stopped', block, at: now })) : nothing();
	}
}

/** "Before" must come before the first start and "after" after one: at another time a rating would mean something else. */
function rate(
	{ config, room, seats }: View,
	command: Extract<Command, { type: 'breathing.rate' }>,
	seat: string
): Decision<BreathingEvents> {
	const { block, moment, value, run } = command;
	if (!config.rates) return refuse('unknown');
	if (moment === 'before' && room.run) return refuse('too-late');
	if (moment === 'after' && !room.run) return refuse('not-now');
	// Given offline after one exercise and received after another, it would be about the wrong one.
	if (run !== undefined && run !== (room.run?.startedAt ?? null)) return refuse('too-late');
	const about = moment === 'after' && room.run ? { run: room.run.startedAt } : {};
	const mine = toSeat(seat, { type: 'breathing.rated', block, moment, value, ...about });
	if (ratedOf(seats[seat] ?? initial.seat, moment, room.run) !== undefined) return happened(mine);
	const rated = { ...room.rated, [moment]: room.rated[moment] + 1 };
	return happened(mine, toRoom({ type: 'breathing.counted', block, rated }));
}

export const breathing = activity({ kind: 'breathing', config, commands, initial, fold, decide, facts, madeUp });
