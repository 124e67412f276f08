import { z } from 'zod';
import { id } from '#lib/domain/id.ts';
import type { Local } from '#lib/domain/worksheet.ts';
import type { Activity, ActivityView } from '#lib/activities/activity.ts';
import { ballotTable, decideBallot, type Ballot } from '#lib/activities/ballot/ballot.ts';
import { anonymous, options, type Option } from '#lib/activities/ballot/options.ts';
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

export type PollConfig = {
	kind: 'poll';
	question: Local;
	options: Option[];
	/** May somebody choose more than one? */
	many: boolean;
	anonymous: Anonymous;
};
/** How many chose each option, in the order of the options. */
export type PollResult = { answered: number; options: { id: string; count: number }[] };
export type PollRoom = BallotRoom<PollResult>;
export type PollStaff = BallotStaff<PollResult>;
/** An answer is the options somebody chose. */
export type PollSeat = BallotSeat<string[]>;
export type PollCommand = BallotCommand<'poll', string[]>;
export type PollEvent = BallotEvent<'poll', string[], PollResult>;

type View = ActivityView<PollConfig, PollRoom, PollStaff, PollSeat>;

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

export const poll: Activity<PollConfig, PollRoom, PollStaff, PollSeat, PollCommand, PollEvent> = {
	kind: 'poll',
	config: z.strictObject({
		kind: z.literal('poll'),
		question: local(200),
		options,
		many: z.boolean(),
		anonymous
	}),
	commands: ballotTable('poll', z.array(id).min(1).max(8)),
	initial,
	decide: (view, command, by) => decideBallot('poll', ballot, view, command, by),
	apply
};
