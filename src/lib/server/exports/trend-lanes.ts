import { dayIn } from '#lib/domain/format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import { rangeOf } from '#lib/measures/score.ts';
import { m } from '#lib/paraglide/messages.js';
import type { readTrends } from '#lib/server/charts/trend-page.ts';
import { ticks } from '#lib/ui/charts/timeline.ts';
import type { Lane, Lanes } from './paper.ts';

export type Trends = NonNullable<Awaited<ReturnType<typeof readTrends>>>;
type Measured = Trends['measures'][number];

/** The charts of the trends page, for printing. */
export function lanesOf(trends: Trends, locale: Locale): Lanes {
	const { days, measures, ratings, attendance, steps, plans } = trends;
	const words = { locale };
	const attended = attendance.points.at(-1);
	return {
		days,
		verticals: plans.map(({ day }) => day),
		axis: axisOf(days, locale),
		lanes: [
			...measures.map((measure) => measureLane(measure, locale)),
			...ratings.map(({ label, most, points }): Lane => {
				const now = m.outcomes_of_most({ value: points.at(-1)!.value!, most }, words);
				return { ...named(label, now), shape: 'line', most, points, bands: [], isTall: false };
			}),
			...(attended
				? [
						{
							...named(m.outcomes_attendance({}, words), m.record_minutes({ minutes: attended.value ?? 0 }, words)),
							...{ shape: 'columns' as const, most: attendance.most, points: attendance.points }
						}
					]
				: []),
			...(steps.length > 0
				? [{ ...named(m.outcomes_levels({}, words), steps.at(-1)!.label), shape: 'steps' as const, steps }]
				: []),
			...(plans.length > 0
				? [
						{
							...named(m.care_plan_title({}, words), ''),
							...{ shape: 'marks' as const, days: plans.map(({ day }) => day) }
						}
					]
				: [])
		]
	};
}

export const axisOf = (days: Lanes['days'], locale: Locale) =>
	ticks(days, 6).map(({ day }) => ({ day, label: dayIn('short day', day, locale) }));

const named = (title: string, now: string, scale = '') => {
	return { title, now, scale, alt: [title, now].filter(Boolean).join(': ') };
};

function measureLane({ name, most, worse, bands, forms }: Measured, locale: Locale): Lane {
	const latest = forms.findLast(({ total }) => total !== null);
	const now = latest ? [latest.total, latest.band].filter((part) => part !== null).join(' · ') : '';
	const points = forms.map(({ day, total, mark }) => ({ day, value: total, mark }));
	return {
		...named(name, now || m.outcomes_not_finished({}, { locale }), scaleWords({ most, worse }, locale)),
		...{ shape: 'line', most, bands, points, isTall: true }
	};
}

/** `0–27. More is worse.` */
export const scaleWords = ({ most, worse }: Pick<Measured, 'most' | 'worse'>, locale: Locale): string => {
	const way = worse === 'higher' ? m.measure_more_is_worse : m.measure_more_is_better;
	return `0–${most}. ${way({}, { locale })}`;
};

type Went = { slug: string; now: string; forms: readonly { day: string; total: number | null }[] };

/** The forms a review was based on, with the questionnaire's score ranges. Changes are not marked: the stay may have an earlier first form. */
export function formsChart({ slug, now, forms }: Went, locale: Locale): Lanes | null {
	const measure = measureBySlug(slug);
	const days = forms.map(({ day }) => day).toSorted();
	if (!measure || days.length === 0) return null;
	const { name, worse } = measure;
	const { most } = rangeOf(measure);
	const span = { from: days[0]!, to: days.at(-1)! };
	const lane: Lane = {
		...{ ...named(name, now, scaleWords({ most, worse }, locale)), shape: 'line', most, isTall: true },
		bands: measure.bands.map(({ id, from, label }) => ({ id, from, label: label[locale] })),
		points: forms.map(({ day, total }) => ({ day, value: total }))
	};
	return { days: span, lanes: [lane], verticals: [], axis: axisOf(span, locale) };
}
