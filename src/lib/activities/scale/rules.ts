import { z } from 'zod';
import { activity, type ActivityView } from '#lib/activities/activity.ts';
import { ballotTable, decideBallot, type Ballot } from '#lib/activities/ballot/ballot.ts';
import { madeUpBallot } from '#lib/activities/ballot/made-up.ts';
import { anonymous } from '#lib/activities/ballot/options.ts';
import { local } from '#lib/activities/local.ts';
import type { MadeUpSight } from '#lib/activities/made-up.ts';
import { within } from '#lib/domain/made-up.ts';
import { facts } from './facts.ts';
import { fold, initial, type ScaleResult, type ScaleSlices } from './fold.ts';

const config = z.strictObject({
	kind: z.literal('scale'),
	question: local(200),
	max: z.literal([10, 100]),
	/** `low` and `high` label the ends, so that the direction is never in doubt. */
	low: local(40),
	high: local(40),
	anonymous
});
export type ScaleConfig = z.output<typeof config>;

type View = ActivityView<ScaleConfig, ScaleSlices>;

const ballot: Ballot<number, ScaleResult, View> = {
	takes: ({ config }, value) => value <= config.max,
	keys: (value) => [`${value}`],
	tally({ config }, counts, answered) {
		const values = Array.from({ length: config.max + 1 }, (_, value) => counts.get(`${value}`) ?? 0);
		const sum = values.reduce((total, count, value) => total + count * value, 0);
		const bins = binsOf(config.max).map(({ from, to }) => ({
			from,
			to,
			count: values.slice(from, to + 1).reduce((total, count) => total + count, 0)
		}));
		return { answered, average: Math.round((sum / answered) * 10) / 10, bins };
	}
};

/** One bin per number up to 10; up to 100 in tens, where the last bin includes 100. */
const binsOf = (max: 10 | 100): { from: number; to: number }[] =>
	max === 10
		? Array.from({ length: 11 }, (_, at) => ({ from: at, to: at }))
		: Array.from({ length: 10 }, (_, at) => ({ from: at * 10, to: at === 9 ? 100 : at * 10 + 9 }));

/** A value near the person's mood. */
const about = ({ config, person, dice }: MadeUpSight<ScaleConfig, ScaleSlices>): number =>
	within(Math.round(((person.mood + dice.between(-2, 2)) / 10) * config.max), 0, config.max);

export const scale = activity({
	kind: 'scale',
	config,
	commands: ballotTable('scale', z.number().int().min(0).max(100)),
	initial,
	fold,
	facts,
	decide: (view, command, by) => decideBallot('scale', ballot, view, command, by),
	madeUp: (sight) => madeUpBallot('scale', sight, () => about(sight))
});
