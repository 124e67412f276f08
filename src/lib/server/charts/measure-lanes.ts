import { classOf, isRemission, isResponse, marksOf, pairOf } from '#lib/domain/outcomes/change.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { measures } from '#lib/measures/index.ts';
import type { Measure } from '#lib/measures/measure.ts';
import { rangeOf } from '#lib/measures/score.ts';
import type { FilledForm } from '#lib/server/outcomes/forms.ts';
import { sessionHref } from './lanes.ts';

export type MeasureLane = ReturnType<typeof laneOf>;
type Words = { clientId: string; start: string | null; since: string; locale: Locale };

/**
 * The questionnaires a person was ever given, each form with its score range and, since the start of this stay, its mark. Shows the forms dated on
 * or after `since`, or else the last one. Older forms still count for marks and for the outcome.
 */
export const measureLanes = (forms: readonly FilledForm[], words: Words) =>
	measures
		.map((measure) => ({ measure, own: forms.filter(({ slug }) => slug === measure.slug) }))
		.filter(({ own }) => own.length > 0)
		.map(({ measure, own }) => laneOf(measure, own, words));

function laneOf(measure: Measure, own: FilledForm[], { clientId, start, since, locale }: Words) {
	const { slug, name, bands, change } = measure;
	const rule = 'points' in change ? change : null;
	const earlier = own.filter(({ day }) => start !== null && day < start).length;
	const marks = new Map(marksOf(own.slice(earlier), rule).map((mark) => [mark.index + earlier, mark]));
	const [first] = marks.keys();
	const pair = pairOf(own.slice(earlier));
	const old = Math.min(own.filter(({ day }) => day < since).length, own.length - 1);
	return {
		...{ slug, name, most: rangeOf(measure).most, worse: measure.worse, reading: measure.reading?.[locale] ?? '' },
		rule: rule && { ...rule, population: rule.population[locale] },
		/** Why no change in it is called a change. */
		whyNoRule: 'points' in change ? null : change[locale],
		bands: bands.map(({ id, from, label }) => ({ id, from, label: label[locale] })),
		forms: own.slice(old).map(({ day, total, session, safety }, at) => ({
			...{ day, total, href: session === null ? `/clients/${clientId}/measures` : sessionHref(session) },
			band: total === null ? null : (bands.findLast(({ from }) => total >= from)?.label[locale] ?? null),
			...{ by: marks.get(old + at)?.by ?? null, mark: marks.get(old + at)?.mark ?? null, isFirst: old + at === first },
			safety: safety && { number: safety.number, value: safety.value }
		})),
		outcome:
			pair && rule
				? {
						...{ ...pair, class: classOf(pair, rule) },
						...{ isResponse: isResponse(pair, rule), isRemission: isRemission(slug, pair, rule) }
					}
				: null,
		items: measure.items.map(({ id, text, choices }) => ({
			...{ id, text: text[locale], most: Math.max(...choices.map(({ score }) => score)) },
			points: own.slice(old).map(({ day, items }) => ({ day, value: items[id] ?? null }))
		}))
	};
}
