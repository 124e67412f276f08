import type { Measure, MeasureAnswers } from '#lib/measures/measure.ts';
import { score } from '#lib/measures/score.ts';
import { m } from '#lib/paraglide/messages.js';

type Typed = { total: string; answers: Record<string, string> };

/**
 * What was typed from a paper form. Its total is typed as well and has to be the one that the answers add up to: a slip in one of twenty
 * numbers is found by it. Without a total on the paper, the field stays empty only where there is none.
 */
export function readPaper(
	measure: Measure,
	{ total, answers: typed }: Typed
): { ok: true; answers: MeasureAnswers } | { ok: false; errors: Record<string, string> } {
	const given = measure.items.flatMap(({ id }) => (typed[id] ? [[id, Number(typed[id])] as const] : []));
	const answers: MeasureAnswers = Object.fromEntries(given);
	if (given.length === 0) return { ok: false, errors: { form: m.measure_empty() } };
	const found = score(measure, answers).total;
	const isSame = found === null ? total === '' : Number(total.replace(',', '.')) === found && total !== '';
	if (isSame) return { ok: true, answers };
	return {
		ok: false,
		errors: { total: found === null ? m.measure_total_none() : m.measure_total_differs({ total: found }) }
	};
}
