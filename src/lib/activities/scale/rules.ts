import { z } from 'zod';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Activity, ActivityView } from '#lib/activities/activity.ts';
import { ballotTable, decideBallot, type Ballot } from '#lib/activities/ballot/ballot.ts';
import { anonymous } from '#lib/activities/ballot/options.ts';
import type {
	Anonymous,
	BallotCommand,
	BallotEvent,
	BallotRoom,
	BallotSeat,
	BallotStaff
} from '#lib/activities/ballot/parts.ts';
import { local } from '#lib/activities/local.ts';
import { apply, initial } from './fold.ts';

/** `low` and `high` say what the ends mean, so that the direction is never in doubt. */
export type ScaleConfig = {
	kind: 'scale';
	question: Local;
	max: 10 | 100;
	low: Local;
	high: Local;
	anonymous: Anonymous;
};
/** How many gave a number from `from` to `to`, both included, in rising order; the average to one decimal. */
export type ScaleResult = {
	answered: number;
	average: number;
	bins: { from: number; to: number; count: number }[];
};
export type ScaleRoom = BallotRoom<ScaleResult>;
export type ScaleStaff = BallotStaff<ScaleResult>;
export type ScaleSeat = BallotSeat<number>;
export type ScaleCommand = BallotCommand<'scale', number>;
export type ScaleEvent = BallotEvent<'scale', number, ScaleResult>;

type View = ActivityView<ScaleConfig, ScaleRoom, ScaleStaff, ScaleSeat>;

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

/** One for each number up to 10; up to 100 in tens, the last of which takes 100 as well. */
const binsOf = (max: 10 | 100): { from: number; to: number }[] =>
	max === 10
		? Array.from({ length: 11 }, (_, at) => ({ from: at, to: at }))
		: Array.from({ length: 10 }, (_, at) => ({ from: at * 10, to: at === 9 ? 100 : at * 10 + 9 }));

export const scale: Activity<ScaleConfig, ScaleRoom, ScaleStaff, ScaleSeat, ScaleCommand, ScaleEvent> = {
	kind: 'scale',
	config: z.strictObject({
		kind: z.literal('scale'),
		question: local(200),
		max: z.literal([10, 100]),
		low: local(40),
		high: local(40),
		anonymous
	}),
	commands: ballotTable('scale', z.number().int().min(0).max(100)),
	initial,
	decide: (view, command, by) => decideBallot('scale', ballot, view, command, by),
	apply
};
