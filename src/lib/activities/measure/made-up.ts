import type { InBlock } from '#lib/activities/activity.ts';
import type { MadeUpAct, MadeUpSight, MadeUpTurn } from '#lib/activities/made-up.ts';
import { within } from '#lib/domain/made-up.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import type { MeasureSlices } from './fold.ts';

type Command =
	(InBlock & { type: 'measure.answer'; item: string; value: number | null }) | (InBlock & { type: 'measure.finish' });

/** Answers that match the person's mood, except that safety items get the lowest option. */
export function madeUp(sight: MadeUpSight<{ slug: string }, MeasureSlices>): MadeUpTurn<Command> | null {
	const { block, config, seat, person, dice } = sight;
	if (seat.finished) return null;
	const items = measureBySlug(config.slug)?.items ?? [];
	const acts = items.map(({ id: item, choices, safety }, i): MadeUpAct<Command> => {
		const scores = choices.map(({ score }) => score).sort((a, b) => a - b);
		const heavy = within(
			Math.round((1 - person.mood / 10) * (scores.length - 1)) + dice.between(-1, 1),
			0,
			scores.length - 1
		);
		const value = scores[safety ? 0 : heavy]!;
		return {
			after: i === 0 ? dice.between(5, 20) : dice.between(3, 8),
			command: { type: 'measure.answer', block, item, value }
		};
	});
	return { turn: 'answers', acts: [...acts, { after: 4, command: { type: 'measure.finish', block } }] };
}
