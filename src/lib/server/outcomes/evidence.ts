import { dayIn, timeIn } from '#lib/domain/format.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import type { OutcomeReview } from '#lib/domain/outcomes/review.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { namesOf } from '#lib/server/care-team/roster.ts';
import { programById, type Program } from '#lib/server/care-team/scope.ts';
import { around, noticeOf } from '#lib/server/exports/house.ts';
import type { Paper, Part } from '#lib/server/exports/paper.ts';
import { formsChart } from '#lib/server/exports/trend-lanes.ts';
import { initialsOf } from '#lib/server/exports/period.ts';
import { peopleScope, type PeopleScope } from '#lib/server/programs/people-scope.ts';
import { dayOf, startOfDayBefore } from '#lib/server/programs/times.ts';
import { seenIn, traceListed } from './program.ts';
import { reviewsInProgram } from './reviews.ts';
import { shownReviews, type ShownReview } from './shown.ts';

/** How many days back, a year: surveys check what was done since the last one. */
const lookBack = 365;

type Evidence = ShownReview & { initials: string; went: OutcomeReview['facts']['forms'] };
/** Who exports it, for which program, in which language. */
type Asked = { by: StaffMember; scope: PeopleScope; program: Program; locale: Locale };

/** The input of the export endpoints, for staff who may use them: the caller has checked that. */
export async function evidenceFor(by: StaffMember, programId: string, locale: Locale): Promise<Asked> {
	const [program, scope] = await Promise.all([programById(programId), peopleScope(by, programId)]);
	return { by, scope: scope!, program: program!, locale };
}

/** A program's reviews of the last year, earliest first, by initials; audited for each person in it (R17). */
async function evidenceOf({ by, scope, program, locale }: Asked, at: number): Promise<Evidence[]> {
	const reviews = (await reviewsInProgram(program.id, startOfDayBefore(at, lookBack, program.timeZone))).filter(
		await seenIn(scope)
	);
	await traceListed(by, program.id, reviews, { act: 'outcome-review.exported', at });
	const [shown, names] = await Promise.all([
		shownReviews(reviews, locale),
		namesOf([...new Set(reviews.map(({ clientId }) => clientId))])
	]);
	return shown.map((one, i) => ({
		...{ ...one, went: reviews[i]!.facts.forms },
		initials: initialsOf(names.get(one.clientId)?.name ?? '')
	}));
}

const columns = [
	...['member id', 'initials', 'instrument', 'rule', 'rule source', 'what it found', 'scores', 'reviewed on'],
	...['reviewed by', 'barriers talked about', 'note', 'decision', 'why', 'plan document', 'decided on', 'decided by']
];

/** One review per row. */
export async function evidenceTable(asked: Asked, at = Date.now()) {
	const day = (instant: number) => dayOf(instant, asked.program.timeZone);
	const rows = (await evidenceOf(asked, at)).map((one) => [
		...[one.clientId, one.initials, one.name, one.rule, one.source ?? '', one.found, one.forms, day(one.at), one.by],
		...[one.barriers.join('; '), one.note, one.decided?.words ?? '', one.decided?.why ?? ''],
		...[one.decided?.planId ?? '', one.decided ? day(one.decided.at) : '', one.decided?.by ?? '']
	]);
	return [columns, ...rows];
}

/** The same on paper, for a surveyor: the rule by which a person was reviewed, what it found, and what was decided. */
export async function evidencePaper(asked: Asked, at = Date.now()): Promise<Paper> {
	const { by, program, locale } = asked;
	const words = { locale };
	const found = await evidenceOf(asked, at);
	const house = { program, printed: { by: by.name, at } };
	const title = m.outcomes_evidence({}, words);
	const period = m.outcomes_evidence_period(
		{
			from: dayIn('short date', plusDays(dayOf(at, program.timeZone), -lookBack), locale),
			to: dayIn('short date', dayOf(at, program.timeZone), locale)
		},
		words
	);
	const counted = m.outcomes_evidence_count(
		{ count: found.length, decided: found.filter(({ decided }) => decided).length },
		words
	);
	return {
		...around(house, locale, program.timeZone),
		...{ title, across: null, mark: null, running: { who: program.name, of: title } },
		facts: [
			{ label: m.dashboard_period({}, words), value: period },
			{ label: m.outcomes_reviews({}, words), value: counted }
		],
		parts: [
			{ kind: 'text', text: m.outcomes_evidence_about({}, words) },
			...found.flatMap((one) => partsOf(one, program.timeZone, locale)),
			...noticeOf(house, locale)
		]
	};
}

function partsOf(one: Evidence, timeZone: string, locale: Locale): Part[] {
	const words = { locale };
	const stamp = (instant: number) => timeIn('stamp', instant, locale, timeZone);
	const source = one.source === null ? [] : [m.dashboard_source({ source: one.source }, words)];
	const { decided } = one;
	const chart = formsChart({ slug: one.measure, now: one.found, forms: one.went }, locale);
	return [
		{ kind: 'heading', text: [one.initials, one.name, one.found].join(' · ') },
		...(chart ? [{ kind: 'lanes' as const, chart }] : []),
		{
			kind: 'facts',
			facts: [
				{ label: m.outcomes_rule({}, words), value: [one.rule, ...source].join(' ') },
				{ label: m.outcomes_forms({}, words), value: one.forms },
				{ label: m.outcomes_talked({}, words), value: `${one.by}, ${stamp(one.at)}` },
				{ label: m.outcomes_barriers({}, words), value: one.barriers.join(' · ') || '–' },
				...(one.note ? [{ label: m.outcomes_note({}, words), value: one.note }] : []),
				{
					label: m.outcomes_decision({}, words),
					value: decided
						? [decided.words, decided.why, `${decided.by}, ${stamp(decided.at)}`].filter(Boolean).join(' · ')
						: m.outcomes_state_open({}, words)
				}
			]
		}
	];
}
