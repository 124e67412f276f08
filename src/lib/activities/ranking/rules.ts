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

export type RankingConfig = {
	kind: 'ranking';
	question: Local;
	options: Option[];
	anonymous: Anonymous;
};
/**
 * By Borda count: of n options, each first place gives n − 1 points, each last place none. Sorted by points, then as the options are;
 * `first` is how many put it first. The method is part of the result, so that whoever shows it can say it.
 */
export type RankingResult = {
	answered: number;
	method: 'borda';
	options: { id: string; points: number; first: number }[];
};
export type RankingRoom = BallotRoom<RankingResult>;
export type RankingStaff = BallotStaff<RankingResult>;
/** An answer is all options, the best one first. */
export type RankingSeat = BallotSeat<string[]>;
export type RankingCommand = BallotCommand<'ranking', string[]>;
export type RankingEvent = BallotEvent<'ranking', string[], RankingResult>;

type View = ActivityView<RankingConfig, RankingRoom, RankingStaff, RankingSeat>;

const ballot: Ballot<string[], RankingResult, View> = {
	takes: ({ config }, order) =>
		order.length === config.options.length && config.options.every((option) => order.includes(option.id)),
	// Each place apart: a whole order of six options is as good as a signature.
	keys: (order) => order.map((option, place) => `${option}.${place}`),
	tally({ config }, counts, answered) {
		const last = config.options.length - 1;
		const at = (option: string, place: number) => counts.get(`${option}.${place}`) ?? 0;
		const options = config.options.map(({ id }) => ({
			id,
			points: config.options.reduce((sum, _, place) => sum + at(id, place) * (last - place), 0),
			first: at(id, 0)
		}));
		return { answered, method: 'borda', options: options.sort((a, b) => b.points - a.points) };
	}
};

export const ranking: Activity<RankingConfig, RankingRoom, RankingStaff, RankingSeat, RankingCommand, RankingEvent> = {
	kind: 'ranking',
	config: z.strictObject({
		kind: z.literal('ranking'),
		question: local(200),
		options,
		anonymous
	}),
	commands: ballotTable('ranking', z.array(id).min(2).max(8)),
	initial,
	decide: (view, command, by) => decideBallot('ranking', ballot, view, command, by),
	apply
};
