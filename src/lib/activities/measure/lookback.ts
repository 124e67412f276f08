import type { Lookback } from '#lib/activities/lookback.ts';
import { measures } from '#lib/measures/index.ts';
import { safetyAnswer } from '#lib/measures/safety-answer.ts';
import { rangeOf } from '#lib/measures/score.ts';
import type { MeasureEvents } from './fold.ts';
import { safetyOf, totalsOf } from './earlier.ts';
import { safetyLabel } from '#lib/activities/questionnaire/trend-words.ts';

/** Staff see the total of a complete questionnaire and its safety item; no other answers. */
export const lookback: Lookback<MeasureEvents> = {
	as: 'measured',
	answered: (event) => (event.type === 'measure.answered' ? { [event.item]: event.value } : null),
	seen: (answers) => ({ totals: totalsOf(answers), safety: safetyOf(answers) }),
	lines: ({ locale }) =>
		measures.map((measure) => {
			const { slug, name, bands } = measure;
			const number = safetyAnswer(measure, {})?.number;
			return {
				...{ as: 'totals', question: slug, label: name, most: rangeOf(measure).most },
				bands: bands.map(({ from, label }) => ({ from, label: label[locale] })),
				...(number && { beside: { as: 'safety', label: safetyLabel(number, locale) } })
			};
		})
};
