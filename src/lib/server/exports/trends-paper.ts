import { dayIn } from '#lib/domain/format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { programById } from '#lib/server/care-team/scope.ts';
import { readTrends } from '#lib/server/charts/trend-page.ts';
import { changeLabel, classLabel } from '#lib/server/outcomes/words.ts';
import { around, noticeOf } from './house.ts';
import type { Column, Paper, Part } from './paper.ts';
import type { Printed } from './papers.ts';
import { lanesOf, type Trends } from './trend-lanes.ts';
import { whoseWords } from './words.ts';

type Measured = Trends['measures'][number];
type Form = Measured['forms'][number];
type Asked = { weeks: number; locale: Locale; at?: number };

/** A client's trends as drawn on their page, with a table of every value. Printing is audited separately (R17). */
export async function printTrends(
	by: StaffMember,
	clientId: string,
	{ weeks, locale, at = Date.now() }: Asked
): Promise<Printed> {
	const trends = await readTrends(by, clientId, { weeks, locale, at });
	const program = trends && (await programById(trends.programs[0]!));
	if (!trends || !program) return 'not-found';
	const { write, audit } = app().store;
	await write(() => [audit.row({ at, by: by.id, act: 'trend.printed', subject: `trends/${clientId}`, clientId })]);
	return paperOf(trends, { program, printed: { by: by.name, at } }, locale);
}

function paperOf(trends: Trends, house: Parameters<typeof around>[0], locale: Locale): Paper {
	const { days, identity, timeZone, measures, plans } = trends;
	const words = { locale };
	const title = m.outcomes_trends({}, words);
	const dated = (day: string) => dayIn('date', day, locale);
	const period = m.outcomes_evidence_period({ from: dated(days.from), to: dated(days.to) }, words);
	const key = [m.outcomes_key({}, words), ...(plans.length > 0 ? [m.outcomes_key_plan({}, words)] : [])].join(' ');
	const chart = lanesOf(trends, locale);
	return {
		...around(house, locale, timeZone),
		...{ title, across: null, mark: null },
		running: { who: whoseWords(identity, locale), of: [title, period].join(' · ') },
		facts: [
			{ label: m.record_facts_client({}, words), value: whoseWords(identity, locale) },
			{ label: m.dashboard_period({}, words), value: period }
		],
		parts: [
			...(chart.lanes.length > 0
				? [
						{ kind: 'lanes' as const, chart },
						{ kind: 'text' as const, text: key, isSmall: true }
					]
				: [{ kind: 'text' as const, text: m.outcomes_none({}, words) }]),
			...measures.flatMap((measure) => partsOf(measure, trends, locale)),
			...daysOf(trends, locale),
			...noticeOf(house, locale)
		]
	};
}

/** One questionnaire: its outcome by the published rule, or why none is given, and its forms, latest first. */
function partsOf({ name, forms, rule, whyNoRule, outcome }: Measured, { days }: Trends, locale: Locale): Part[] {
	const words = { locale };
	const safety = forms.find((form) => form.safety)?.safety;
	const columns: Column[] = [
		{ label: m.outcomes_day({}, words), share: 3 },
		{ label: m.outcomes_score({}, words), share: 2, numeric: true },
		{ label: m.outcomes_band({}, words), share: 4 },
		...(rule ? [{ label: m.outcomes_since_start({}, words), share: 4 }] : []),
		...(safety ? [{ label: m.outcomes_item({ number: safety.number }, words), share: 2, numeric: true }] : [])
	];
	const rows = forms
		.filter(({ day }) => day >= days.from && day <= days.to)
		.map((form) => [
			dayIn('date', form.day, locale),
			form.total === null ? m.outcomes_not_finished({}, words) : String(form.total),
			form.band ?? '',
			...(rule ? [changeOf(form, locale)] : []),
			...(safety ? [form.safety?.value == null ? m.chart_no_answer({}, words) : String(form.safety.value)] : [])
		])
		.reverse();
	return [
		{ kind: 'heading', text: name },
		{ kind: 'text', text: saidOf({ rule, whyNoRule, outcome }, locale) },
		...(rows.length > 0 ? [{ kind: 'table' as const, columns, rows }] : [])
	];
}

function saidOf(
	{ rule, whyNoRule, outcome }: Pick<Measured, 'rule' | 'whyNoRule' | 'outcome'>,
	locale: Locale
): string {
	const words = { locale };
	if (!rule) return whyNoRule ?? '';
	const source = m.dashboard_source({ source: rule.source }, words);
	if (!outcome) return [m.outcomes_needs_two({}, words), source].join(' ');
	return [
		m.outcomes_start_now({ first: outcome.first, now: outcome.now }, words),
		`${classLabel(outcome.class, locale)}.`,
		...(outcome.isResponse ? [m.outcomes_response({}, words)] : []),
		...(outcome.isRemission ? [m.outcomes_remission({}, words)] : []),
		m.outcomes_what_counts_text({ points: rule.points, caseFrom: rule.caseFrom }, words),
		m.outcomes_population({ population: rule.population }, words),
		source
	].join(' ');
}

function changeOf({ total, by, mark, isFirst }: Form, locale: Locale): string {
	if (total === null) return '';
	if (isFirst) return m.outcomes_start({}, { locale });
	return by === null ? m.outcomes_earlier({}, { locale }) : changeLabel(by, mark, locale);
}

/** Ratings and attendance, one row per day, latest first. */
function daysOf({ ratings, attendance }: Trends, locale: Locale): Part[] {
	const words = { locale };
	const lanes = [
		...ratings.map(({ label, points }) => ({ label, points })),
		...(attendance.points.length > 0 ? [{ label: m.chart_trend_minutes({}, words), points: attendance.points }] : [])
	];
	if (lanes.length === 0) return [];
	const values = lanes.map(({ points }) => new Map(points.map(({ day, value }) => [day, value])));
	const all = [...new Set(lanes.flatMap(({ points }) => points.map(({ day }) => day)))].toSorted().reverse();
	return [
		{ kind: 'heading', text: m.outcomes_by_day({}, words) },
		{
			kind: 'table',
			columns: [
				{ label: m.outcomes_day({}, words), share: 3 },
				...lanes.map(({ label }) => ({ label, share: 2, numeric: true }))
			],
			rows: all.map((day) => [
				dayIn('date', day, locale),
				...values.map((of) => (of.get(day) == null ? '–' : String(of.get(day))))
			])
		}
	];
}
