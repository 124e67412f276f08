import type { Lookback } from '#lib/activities/lookback.ts';
import { measures } from '#lib/measures/index.ts';
import type { MeasureEvents } from './fold.ts';
import { totalsOf } from './earlier.ts';

/** Staff see what a whole questionnaire added up to, and of single answers nothing. */
export const lookback: Lookback<MeasureEvents> = {
	as: 'measured',
	answered: (event) => (event.type === 'measure.answered' ? { [event.item]: event.value } : null),
	seen: (answers) => ({ totals: totalsOf(answers) }),
	lines: ({ locale }) =>
		measures.map(({ slug, name, bands }) => ({
			...{ as: 'totals', question: slug, label: name, most: bands.at(-1)!.to },
			bands: bands.map(({ from, label }) => ({ from, label: label[locale] }))
		}))
};
