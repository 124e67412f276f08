import { dayIn, timeIn } from '#lib/domain/format.ts';
import { outline } from '#lib/domain/worksheet-words.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { measureBySlug } from '#lib/measures/index.ts';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import { identityOf } from '#lib/server/charts/identity.ts';
import { currentPlanOf } from '#lib/server/care-plans/current.ts';
import type { Paper, Part } from '#lib/server/exports/paper.ts';
import type { Result } from '#lib/server/measures/result.ts';
import { resultsOf } from '#lib/server/measures/results.ts';
import { allHomeworkOf, type Homework } from './homework.ts';
import { sheetsOf, type OpenSheet } from './sheets.ts';
import { zoneOf } from './zone.ts';

type Everything = {
	name: string;
	timeZone: string;
	sheets: OpenSheet[];
	homework: Homework[];
	goals: string[];
	forms: Result[];
};

/** Everything that belongs to a person: what they wrote, practiced and answered, and their goals in their own words. Audited (R17). */
export async function takeHome(clientId: string, at = Date.now()): Promise<Everything> {
	const [identity, timeZone, sheets, homework, plan, forms] = await Promise.all([
		identityOf(clientId),
		zoneOf(clientId),
		sheetsOf(clientId),
		allHomeworkOf(clientId),
		currentPlanOf(clientId),
		resultsOf(clientId)
	]);
	const { store } = app();
	const row = { at, by: `client:${clientId}`, act: 'own-work.taken-home', subject: 'own-work', clientId };
	await store.write(() => [store.audit.row(row)]);
	return {
		...{ name: identity!.preferredName, timeZone, sheets, homework, forms },
		goals: plan?.plan.problems.flatMap(({ goals }) => goals.map(({ text }) => text)) ?? []
	};
}

/** For programs to read. Days and times are UTC, as ISO 8601 writes them. */
export const asJson = ({ sheets, homework, goals, forms }: Everything) => ({
	format: 'circlekeeper-own-work',
	version: 1,
	goals,
	practice: homework.map(({ text, agreedAt, outcome, hindrance, markedAt }) => ({
		...{ agreed: text, agreedAt: iso(agreedAt), outcome, whatGotInTheWay: hindrance || null },
		markedAt: markedAt === null ? null : iso(markedAt)
	})),
	worksheets: sheets.map(({ slug, title, from, changedAt, answers }) => ({
		...{ worksheet: slug, title, writtenIn: from, changedAt: iso(changedAt), answers }
	})),
	/** What was answered, without what it adds up to: that is the care team's reading. */
	questionnaires: forms.map(({ slug, version, day, items }) => ({ questionnaire: slug, version, day, answers: items }))
});

const iso = (at: number) => new Date(at).toISOString();

/** For people to read: on plain paper, which names no program. */
export function asPaper(
	{ name, timeZone, sheets, homework, goals, forms }: Everything,
	locale: Locale,
	at = Date.now()
): Paper {
	const day = (moment: number) => timeIn('full date', moment, locale, timeZone);
	const words = { locale };
	const parts: Part[] = [
		...(goals.length ? [heading(m.my_goals({}, words)), ...goals.map((text): Part => ({ kind: 'text', text }))] : []),
		...(homework.length
			? [
					heading(m.my_practice({}, words)),
					...homework.map(({ text, agreedAt, outcome, hindrance }): Part => ({
						kind: 'text',
						text: [day(agreedAt), text[locale], outcome && outcomes[outcome]({}, words), hindrance]
							.filter(Boolean)
							.join('\n')
					}))
				]
			: []),
		...sheets.flatMap((sheet) => sheetParts(sheet, locale, day(sheet.changedAt))),
		...forms.flatMap((form) => formParts(form, locale))
	];
	return {
		...{
			locale,
			title: m.my_take_home_paper({}, words),
			letterhead: { name: '', lines: [] },
			across: null,
			mark: null
		},
		running: { who: name, of: day(at) },
		facts: [],
		parts: parts.length ? parts : [{ kind: 'text', text: m.my_sheets_none({}, words) }],
		foot: m.my_take_home_foot({}, words),
		pageOf: m.paper_page_of({ page: '{page}', pages: '{pages}' }, words)
	};
}

const outcomes = { done: m.my_practice_done, partly: m.my_practice_partly, not: m.my_practice_not };
const heading = (text: string): Part => ({ kind: 'heading', text });

const sheetParts = ({ title, worksheet, answers }: OpenSheet, locale: Locale, day: string): Part[] => [
	heading(title[locale]),
	{ kind: 'text', text: day, isSmall: true },
	...outline(worksheet, answers, locale).flatMap(({ lines }) =>
		lines.flatMap(({ label, value, state }): Part[] =>
			state === 'answered' ? [{ kind: 'facts', facts: [{ label, value }] }] : []
		)
	)
];

function formParts({ slug, day, items }: Result, locale: Locale): Part[] {
	const { title, items: questions, attribution } = measureBySlug(slug)!;
	const facts = questions.flatMap(({ id, text, choices }) => {
		const chosen = choices.find(({ score }) => score === items[id]);
		return chosen ? [{ label: text[locale], value: chosen.label[locale] }] : [];
	});
	return [
		heading(title[locale]),
		{ kind: 'text', text: dayIn('full date', day, locale), isSmall: true },
		...(facts.length ? [{ kind: 'facts', facts } as const] : []),
		{ kind: 'text', text: attribution[locale], isSmall: true }
	];
}
