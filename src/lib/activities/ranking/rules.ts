import { z } from 'zod';
import { activity, type ActivityView } from '#lib/activities/activity.ts';
import { ballotTable, decideBallot, type Ballot } from '#lib/activities/ballot/ballot.ts';
import { madeUpBallot } from '#lib/activities/ballot/made-up.ts';
import { anonymous, options } from '#lib/activities/ballot/options.ts';
import { id } from '#lib/domain/id.ts';
import { local } from '#lib/activities/local.ts';
import { facts } from './facts.ts';
import { fold, initial, type RankingResult, type RankingSlices } from './fold.ts';

const config = z.strictObject({ kind: z.literal('ranking'), question: local(200), options, anonymous });
export type RankingConfig = z.output<typeof config>;

type View = ActivityView<RankingConfig, RankingSlices>;

const ballot: Ballot<string[], RankingResult, View> = {
	takes: ({ config }, order) =>
		order.length === config.options.length && config.options.every((option) => order.includes(option.id)),
	// Each place is counted separately: a complete order of six options would identify a person.
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

export const ranking = activity({
	kind: 'ranking',
	config,
	commands: ballotTable('ranking', z.array(id).min(2).max(8)),
	initial,
	fold,
	facts,
	decide: (view, command, by) => decideBallot('ranking', ballot, view, command, by),
	madeUp: (sight) => madeUpBallot('ranking', sight, () => sight.dice.shuffled(sight.config.options).map(({ id }) => id))
});
