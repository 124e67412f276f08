import { signedChange } from '#lib/domain/care-team/change.ts';
import { dayIn, timeIn } from '#lib/domain/format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { personPage } from '#lib/server/care-team/person.ts';
import { progressWords } from '#lib/server/care-plans/words.ts';
import { hoursWords } from '#lib/server/care-team/words.ts';
import { obligationWords } from '#lib/server/obligations/words.ts';
import { alertsPart, list, notesPart, skillsPart } from './care-team-written.ts';
import { around, noticeOf, type House, type Whose } from './house.ts';
import type { Paper, Part } from './paper.ts';
import { statusWords, whoseWords } from './words.ts';

type Page = Awaited<ReturnType<typeof personPage>>;
type Latest = NonNullable<NonNullable<Page['plan']['current']>['goals'][number]['objectives'][number]['latest']>;
type OfPerson = {
	house: House;
	client: Whose;
	timeZone: string;
	/** When the meeting is or was. */
	on: number;
	reasons: string[];
	page: Page;
	discussion: string;
	decisions: { text: string; owner: string; dueOn: string }[];
};

/** As many sessions as fit next to the rest. */
const SESSIONS = 6;

/** One person's page in a meeting's packet: the reasons, what the record says, and the decisions or space to write them. */
export function paperOfPerson(it: OfPerson, locale: Locale): Paper {
	const words = { locale };
	const title = m.care_team_title({}, words);
	const day = timeIn('full date', it.on, locale, it.timeZone);
	const { page } = it;
	return {
		...around(it.house, locale, it.timeZone),
		title,
		running: { who: whoseWords(it.client, locale), of: [title, day, it.house.program.name].join(' · ') },
		across: null,
		mark: null,
		facts: [],
		brief: { heading: it.client.name },
		parts: [
			...list(m.care_team_section_raised({}, words), it.reasons),
			...list(m.hours_tab({}, words), hoursOf(page, locale)),
			...attendancePart(page, it.timeZone, locale),
			...measuresPart(page, locale),
			...goalsPart(page, locale),
			...skillsPart(page, locale),
			...alertsPart(page, locale),
			...notesPart(page, locale),
			...list(
				m.care_team_promises({}, words),
				page.decisions.map(({ text, owner, dueOn }) => decided({ text, owner, dueOn }, locale))
			),
			...list(m.promise_title({}, words), promised(page, locale)),
			...list(m.care_team_section_discussed({}, words), [it.discussion]),
			...list(
				m.care_team_section_decided({}, words),
				it.decisions.map((one) => decided(one, locale))
			),
			...noticeOf(it.house, locale)
		]
	};
}

/** What is due about them, and what is late, with the day and the rule's source. */
const promised = ({ promises }: Page, locale: Locale): string[] =>
	promises.flatMap(({ open }) =>
		open
			.filter(({ state }) => state !== 'upcoming')
			.map(({ rule, dueOn }) =>
				[obligationWords(rule.kind, locale), dayIn('short date', dueOn, locale), rule.source]
					.filter(Boolean)
					.join(' · ')
			)
	);

const decided = ({ text, owner, dueOn }: { text: string; owner: string; dueOn: string }, locale: Locale) =>
	m.care_team_decision_line({ text, owner, day: dayIn('short date', dueOn, locale) }, { locale });

/** This week's hours in their four states, compared with the level's minimum. */
const hoursOf = ({ weeks }: Page, locale: Locale): string[] =>
	weeks.map(({ counted, least }) => {
		const hours = (minutes: number) => hoursWords(minutes, locale);
		const { scheduled, attended, documented, signed } = counted;
		const states = { scheduled: hours(scheduled), attended: hours(attended) };
		const written = { documented: hours(documented), signed: hours(signed) };
		const said = m.hours_states({ ...states, ...written }, { locale });
		return least?.minutes
			? [said, m.care_team_hours_least({ least: hours(least.minutes) }, { locale })].join('. ')
			: said;
	});

function attendancePart({ entries }: Page, timeZone: string, locale: Locale): Part[] {
	if (entries.length === 0) return [];
	const rows = entries
		.slice(0, SESSIONS)
		.map(({ session, attended }) => [
			timeIn('short weekday', session.startedAt, locale, timeZone),
			session.title,
			attended ? statusWords(attended, session, locale) : m.chart_not_confirmed({}, { locale }),
			attended ? String(attended.minutes) : ''
		]);
	return [
		{ kind: 'heading', text: m.record_attendance_title({}, { locale }) },
		{
			kind: 'table',
			columns: [
				{ label: m.record_facts_date({}, { locale }), share: 3 },
				{ label: m.care_team_column_session({}, { locale }), share: 5 },
				{ label: m.record_attendance_title({}, { locale }), share: 5 },
				{ label: m.chart_trend_minutes({}, { locale }), share: 3, numeric: true }
			],
			rows
		}
	];
}

/** The first, the latest and the change of each questionnaire, with their days. */
function measuresPart({ measures }: Page, locale: Locale): Part[] {
	const total = (one: { day: string; total: number }) => `${one.total} (${dayIn('short day', one.day, locale)})`;
	const rows = measures.map(({ name, first, now, by }) => [
		name,
		total(first),
		...(by === null ? ['', ''] : [total(now), signedChange(by)])
	]);
	if (rows.length === 0) return [];
	return [
		{ kind: 'heading', text: m.care_team_measures({}, { locale }) },
		{
			kind: 'table',
			columns: [
				{ label: m.care_team_measures({}, { locale }), share: 3 },
				{ label: m.care_team_column_first({}, { locale }), share: 2, numeric: true },
				{ label: m.care_team_column_now({}, { locale }), share: 2, numeric: true },
				{ label: m.care_team_column_change({}, { locale }), share: 1, numeric: true }
			],
			rows
		}
	];
}

/** How an objective moved, with the clinician's words if there are any. */
const movedWords = ({ progress, words }: Latest, locale: Locale): string =>
	[progressWords[progress]({}, { locale }), words].filter(Boolean).join(', ');

function goalsPart({ plan: { current } }: Page, locale: Locale): Part[] {
	const lines = (current?.goals ?? []).flatMap(({ text, objectives }) => [
		text,
		...objectives.map(({ number, text, latest }) =>
			latest
				? m.care_team_objective(
						{ number, text, day: dayIn('short date', latest.on, locale), words: movedWords(latest, locale) },
						{ locale }
					)
				: `${number} ${text}`
		)
	]);
	return list(m.care_plan_title({}, { locale }), lines);
}
