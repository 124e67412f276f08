import { bodyPlaces } from './body-places.ts';
import { dayIn, lengthIn, timeIn } from './format.ts';
import { fieldAt, hasAnswer, isAnswered } from './worksheet-answers.ts';
import { computedAsText } from './worksheet-computed.ts';
import { inRow, isRepeated, rowIds } from './worksheet-rows.ts';
import type {
	Answer,
	Answers,
	Field,
	Locale,
	MomentField,
	Option,
	RepeatedField,
	SimpleField,
	Step,
	Worksheet
} from './worksheet.ts';

/** One answer as text, for printing or sharing; empty if there is none, and for rows, whose cells hold the text. */
export function answerAsText(worksheet: Worksheet, path: string, answer: Answer | undefined, locale: Locale): string {
	const field = fieldAt(worksheet, path);
	return field && !isRepeated(field) ? inWords(field, answer, locale) : '';
}

function inWords(field: Exclude<Field, RepeatedField>, answer: Answer | undefined, locale: Locale): string {
	if (!isAnswered(answer)) return '';
	switch (field.kind) {
		case 'scale':
			return `${answer} ${{ en: 'of', es: 'de' }[locale]} ${field.max}`;
		case 'choice':
			return chosenInWords(field.options, answer, locale);
		case 'body':
			return chosenInWords(bodyPlaces, answer, locale);
		case 'timer':
			return typeof answer === 'number' ? lengthIn(answer * 1000, locale) : '';
		case 'date':
		case 'time':
			return momentInWords(field, String(answer), locale);
		default:
			return String(answer).trim();
	}
}

function chosenInWords(options: readonly Option[], answer: Answer, locale: Locale): string {
	const chosen = Array.isArray(answer) ? answer : [answer];
	return options
		.filter((option) => chosen.includes(option.id))
		.map((option) => option.label[locale])
		.join('; ');
}

const momentInWords = ({ kind }: MomentField, answer: string, locale: Locale) =>
	kind === 'date' ? dayIn('date', answer, locale) : timeIn('time', Date.parse(`1970-01-01T${answer}Z`), locale, 'UTC');

export type Line = {
	path: string;
	field: Field;
	label: string;
	/** One row per line. Empty unless answered. */
	value: string;
	state: 'answered' | 'passed' | 'open';
};
export type OutlinedStep = { id: string; title: string; lines: Line[] };

export const outlineStep = (step: Step, answers: Answers, locale: Locale): OutlinedStep => ({
	id: step.id,
	title: step.title[locale],
	lines: step.fields.map((field): Line => {
		const value = fieldInWords(field, answers, locale);
		const isThere = field.kind === 'computed' ? value !== '' : hasAnswer(field, answers);
		const state = isThere ? 'answered' : answers[field.id] === null ? 'passed' : 'open';
		return { path: field.id, field, label: field.label[locale], value, state };
	})
});

/** The whole worksheet as text, step by step, for paper: blanks and passes included. */
export const outline = (worksheet: Worksheet, answers: Answers, locale: Locale): OutlinedStep[] =>
	worksheet.steps.map((step) => outlineStep(step, answers, locale));

function fieldInWords(field: Field, answers: Answers, locale: Locale): string {
	if (isRepeated(field)) return rowsInWords(field, answers, locale);
	if (field.kind === 'computed') return computedAsText(field, (id) => answers[id], locale);
	return inWords(field, answers[field.id], locale);
}

function rowsInWords(field: RepeatedField, answers: Answers, locale: Locale): string {
	const rows = rowIds(field, answers).map((row) => {
		const read = inRow(field, row, answers);
		const cells = field.fields
			.map((cell) => labelled(cell, cellInWords(cell, read, locale), locale, field.kind === 'grid'))
			.filter((words) => words !== '');
		return { name: nameOf(field, row, locale), words: cells.join(' · '), isAnswered: hasRow(field, row, answers) };
	});
	const shown = rows.filter(({ words, isAnswered }) => isAnswered && words !== '');
	if (field.kind === 'grid') return shown.map(({ name, words }) => `${name}. ${words}`).join('\n');
	return shown.length > 1
		? shown.map(({ words }, index) => `${index + 1}. ${words}`).join('\n')
		: shown.map(({ words }) => words).join('');
}

const hasRow = (field: RepeatedField, row: string, answers: Answers) =>
	field.fields.some((cell) => isAnswered(inRow(field, row, answers)(cell.id)));

const nameOf = (field: RepeatedField, row: string, locale: Locale) =>
	field.kind === 'grid' ? (field.rows.find(({ id }) => id === row)?.label[locale] ?? '') : '';

/** One cell of a row as text; empty if there is none. */
export const cellInWords = (cell: SimpleField, read: (id: string) => Answer | undefined, locale: Locale): string =>
	cell.kind === 'computed' ? computedAsText(cell, read, locale) : inWords(cell, read(cell.id), locale);

/** A bare number says little in the middle of a row, so a rating keeps its label; in a grid every cell does. */
function labelled(cell: SimpleField, words: string, locale: Locale, always: boolean): string {
	const needsLabel = always || !['text', 'long', 'choice', 'phone', 'date'].includes(cell.kind);
	return needsLabel && words ? `${cell.label[locale]} ${words}` : words;
}
