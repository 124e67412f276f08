import { highest } from '#lib/activities/measure/people.ts';
import type { MeasureSeat } from '#lib/activities/measure/fold.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import { score } from '#lib/measures/score.ts';
import type { Block } from '#lib/room/agenda/block.ts';
import { inBlock, lastIn, partsOf, type Facts, type One } from './own-parts.ts';

/**
 * A questionnaire's total, or how much of it has an answer. No single answer is told, the one about safety least of all: what came of that is
 * the alert's to say. Nothing of somebody who passed on all of it.
 */
export function measureFacts(one: One, block: Block, slug: string): Facts {
	const measure = measureBySlug(slug);
	if (!measure) return [];
	const answers: MeasureAnswers = Object.assign(
		{},
		...partsOf<MeasureSeat>(one, block).map(({ part }) => part.answers)
	);
	const scored = measure.items.filter((item) => item.scored);
	const answered = scored.filter((item) => (answers[item.id] ?? null) !== null).length;
	if (answered === 0) return [];
	const { total, band } = score(measure, answers);
	const at = lastIn(one, block, 'measure.finished') ?? lastIn(one, block, 'measure.answered');
	return [
		{
			...{ id: `${block.id}/measure`, kind: 'measure', name: measure.name, answered, of: scored.length },
			...{ total, highest: highest(measure), band: band?.label ?? null, bandSource: measure.bandSource },
			source: inBlock(block, at)
		}
	];
}
