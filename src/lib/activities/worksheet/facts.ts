import { factIn, type Facts } from '#lib/activities/facts.ts';
import { rating, type Rating } from '#lib/activities/rating-facts.ts';
import { span, type Done } from '#lib/domain/note-facts.ts';
import { outline } from '#lib/domain/worksheet-words.ts';
import type { Answers, Local, Locale, Worksheet } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { worksheetBySlug } from '#lib/worksheets/index.ts';
import type { WorksheetConfig } from './commands.ts';
import type { WorksheetEvents, WorksheetSlices } from './fold.ts';
import { pairsIn } from './pairs.ts';

type Fact =
	| { kind: 'activity'; title: Local; from: number; to: number }
	| { kind: 'worksheet'; title: Local; done: number; of: number; finished: boolean }
	| Rating
	| { kind: 'form'; title: Local; answers: { label: Local; text: Local }[] }
	| ({ kind: 'group-worksheet'; worksheet: Local; finished: number } & Done);

const titleOf = ({ slug }: WorksheetConfig): Local | undefined => worksheetBySlug(slug)?.title;

/** The answers handed in with a form, question by question; empty for a sheet its owner keeps. */
function answeredIn(worksheet: Worksheet, answers: Answers): { label: Local; text: Local }[] {
	if (worksheet.seen !== 'staff') return [];
	const words = (locale: Locale) => outline(worksheet, answers, locale).flatMap(({ lines }) => lines);
	const [en, es] = [words('en'), words('es')];
	return en.flatMap(({ value, field }, at) =>
		value ? [{ label: field.label, text: { en: value, es: es[at]!.value } }] : []
	);
}

export const facts: Facts<WorksheetConfig, WorksheetSlices, WorksheetEvents, Fact> = {
	/** That this person had the sheet, and how far they got. What they wrote stays private. */
	person({ block, config, seats, last, present }) {
		const title = titleOf(config);
		if (!title) return [];
		const slices = seats.map(({ slice }) => slice);
		const isGiven = slices.at(-1)?.given ?? true;
		const furthest = slices.toSorted((a, b) => b.done - a.done)[0];
		const finished = slices.some((slice) => slice.finished);
		const at = last('worksheet.finished') ?? last('worksheet.progressed');
		return [
			...(present && isGiven ? [factIn(block, 'activity', null, { kind: 'activity', title, ...present })] : []),
			...(furthest && (furthest.done > 0 || finished)
				? [
						factIn(block, 'worksheet', at, {
							...{ kind: 'worksheet', title, done: furthest.done, of: furthest.of, finished }
						})
					]
				: [])
		];
	},
	document({ block, config, worksheet, answers, at }) {
		const title = titleOf(config);
		if (!title) return [];
		const ratings = pairsIn(worksheet, answers).map((pair) =>
			factIn(block, `rating ${pair.name.en}`, at, { kind: 'rating', title, ...pair })
		);
		const handedIn = answeredIn(worksheet, answers);
		const form = { kind: 'form' as const, title, answers: handedIn };
		return [...ratings, ...(handedIn.length ? [factIn(block, 'form', at, form)] : [])];
	},
	group({ config, room, done }) {
		const worksheet = titleOf(config);
		return worksheet ? { ...done, kind: 'group-worksheet', worksheet, finished: room.finished } : null;
	},
	told: {
		activity: {
			place: 'intervention',
			group: 'practice',
			say: (fact, words) =>
				m.activities_worksheet_note_led({ title: fact.title[words.locale], ...span(fact, words) }, words),
			lines: (fact, words) => [
				{
					label: fact.title[words.locale],
					value: m.activities_worksheet_note_fact_present(span(fact, words), words)
				}
			]
		},
		worksheet: {
			place: 'response',
			group: 'practice',
			say({ title, done, of, finished }, { locale }) {
				const say = finished ? m.activities_worksheet_note_finished : m.activities_worksheet_note_steps;
				return say({ title: title[locale], done, of }, { locale });
			},
			lines({ done, of, finished }, { locale }) {
				const say = finished ? m.activities_worksheet_note_fact_finished : m.activities_worksheet_note_fact_steps;
				return [
					{ label: m.activities_worksheet_note_fact_progress({}, { locale }), value: say({ done, of }, { locale }) }
				];
			}
		},
		rating,
		/** Shown beside the note for its author; how far the person got is already in the note. */
		form: {
			place: 'reported',
			group: 'own-words',
			say: () => '',
			lines: ({ answers }, { locale }) =>
				answers.map(({ label, text }) => ({ label: label[locale], value: text[locale] }))
		},
		'group-worksheet': {
			place: 'done',
			say: (fact, words) =>
				m.activities_worksheet_note_group(
					{ ...fact, ...span(fact, words), worksheet: fact.worksheet[words.locale] },
					words
				)
		}
	}
};
