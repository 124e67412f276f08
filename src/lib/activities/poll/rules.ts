import { z } from 'zod';
import { activity, type ActivityView } from '#lib/activities/activity.ts';
import { ballotTable, decideBallot, type Ballot } from '#lib/activities/ballot/ballot.ts';
import { madeUpBallot } from '#lib/activities/ballot/made-up.ts';
import { anonymous, options } from '#lib/activities/ballot/options.ts';
import { id } from '#lib/domain/id.ts';
import { local } from '#lib/activities/local.ts';
import { facts } from './facts.ts';
import { fold, initial, type PollResult, type PollSlices } from './fold.ts';

const config = z.strictObject({
	kind: z.literal('poll'),
	question: local(200),
	options,
	/** Whether a person may choose more than one option. */
	many: z.boolean(),
	anonymous
});
export type PollConfig = z.output<typeof config>;

type View = ActivityView<PollConfig, PollSlices>;

const ballot: Ballot<string[], PollResult, View> = {
	takes: ({ config }, chosen) =>
		(config.many || chosen.length === 1) &&
		new Set(chosen).size === chosen.length &&
		chosen.every((id) => config.options.some((option) => option.id === id)),
	keys: (chosen) => chosen,
	tally: ({ config }, counts, answered) => ({
		answered,
		options: config.options.map(({ id }) => ({ id, count: counts.get(id) ?? 0 }))
	})
};

export const poll = activity({
	kind: 'poll',
	config,
	commands: ballotTable('poll', z.array(id).min(1).max(8)),
	initial,
	fold,
	facts,
	decide: (view, command, by) => decideBallot('poll', ballot, view, command, by),
	madeUp: (sight) => madeUpBallot('poll', sight, () => [sight.dice.pick(sight.config.options).id])
});
