import type { Answer, Answers, Field, Local, Locale, RowsField, SimpleField, Step, Worksheet } from './worksheet.ts';
import { cellPath, isRowId, rowIds } from './worksheet-rows.ts';

/** The most characters an answer may hold. */
export const longest = { text: 500, long: 4000 } as const;

export type Unfit = 'unknown-field' | 'wrong-kind' | 'too-long' | 'out-of-range' | 'not-an-option' | 'too-many-rows';
export type Checked = { ok: true; value: Answer } | { ok: false; code: Unfit };

/** What a path stands for: `field` a field of a step, `rows.row.field` a cell of any row. Undefined for every other path. */
export function fieldAt(worksheet: Worksheet, path: string): Field | undefined {
	const [id, row, cell, ...rest] = path.split('.');
	const field = worksheet.steps.flatMap((step) => step.fields).find((field) => field.id === id);
	if (row === undefined) return field;
	if (field?.kind !== 'rows' || cell === undefined || rest.length > 0 || !isRowId(row)) return undefined;
	return field.fields.find((field) => field.id === cell);
}

const fits = (value: Answer): Checked => ({ ok: true, value });
const unfit = (code: Unfit): Checked => ({ ok: false, code });
const isListOfDistinct = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((item) => typeof item === 'string') && new Set(value).size === value.length;

/** Whether a value from outside may be saved under a path. Null, a pass, always may; so may an emptied text or list. */
export function checkAnswer(worksheet: Worksheet, path: string, value: unknown): Checked {
	const field = fieldAt(worksheet, path);
	if (!field) return unfit('unknown-field');
	if (value === null) return fits(null);
	switch (field.kind) {
		case 'text':
		case 'long':
			if (typeof value !== 'string') return unfit('wrong-kind');
			return value.length > longest[field.kind] ? unfit('too-long') : fits(value);
		case 'scale':
			if (typeof value !== 'number') return unfit('wrong-kind');
			if (!(value >= field.min && value <= field.max)) return unfit('out-of-range');
			return Number.isInteger((value - field.min) / field.step) ? fits(value) : unfit('out-of-range');
		case 'choice': {
			const chosen = field.many ? value : [value];
			if (!isListOfDistinct(chosen)) return unfit('wrong-kind');
			const known = chosen.every((id) => field.options.some((option) => option.id === id));
			return known ? fits(field.many ? chosen : chosen[0]!) : unfit('not-an-option');
		}
		case 'rows':
			if (!isListOfDistinct(value) || !value.every(isRowId)) return unfit('wrong-kind');
			return value.length > field.max ? unfit('too-many-rows') : fits(value);
	}
}

/** Something was said: a pass is not an answer, nor is an emptied text or list, nor blanks. */
export const isAnswered = (answer: Answer | undefined): answer is string | number | string[] =>
	typeof answer === 'string' ? answer.trim() !== '' : Array.isArray(answer) ? answer.length > 0 : answer != null;

/** Rows are answered when any cell of a row that still stands is. */
export function hasAnswer(field: Field, answers: Answers): boolean {
	if (field.kind !== 'rows') return isAnswered(answers[field.id]);
	return rowIds(field, answers).some((row) =>
		field.fields.some((cell) => isAnswered(answers[cellPath(field.id, row, cell.id)]))
	);
}

/** The fields of a step with neither an answer nor a pass. */
export const openFields = (step: Step, answers: Answers): Field[] =>
	step.fields.filter((field) => answers[field.id] !== null && !hasAnswer(field, answers));

/** Whole steps done of all, and which, counted from 1. */
export type Progress = { done: number; of: number; steps: number[] };

/**
 * How far a person is, in whole steps: one counts once each of its fields has an answer or a pass, so passing moves
 * a person on as much as writing does. Rows count from the first cell on: how many to fill is a person's own matter.
 */
export const progress = (worksheet: Worksheet, answers: Answers): Progress => {
	const steps = worksheet.steps.flatMap((step, at) => (openFields(step, answers).length ? [] : [at + 1]));
	return { done: steps.length, of: worksheet.steps.length, steps };
};

/** The last step in which something is answered or passed, counted from 1; 0 for none. */
export const lastBegun = (worksheet: Worksheet, answers: Answers): number =>
	worksheet.steps.findLastIndex((step) => openFields(step, answers).length < step.fields.length) + 1;

export type Rating = { name: Local; before?: number; after?: number };

/** Every before-and-after rating the worksheet asks for, with as many of its two ends as were given. */
export function ratings(worksheet: Worksheet, answers: Answers): Rating[] {
	const found = new Map<string, Rating>();
	for (const field of worksheet.steps.flatMap((step) => step.fields)) {
		if (field.kind !== 'scale' || !field.pair) continue;
		const { name, moment } = field.pair;
		const value = answers[field.id];
		found.set(name.en, { name, ...found.get(name.en), ...(typeof value === 'number' && { [moment]: value }) });
	}
	return [...found.values()];
}

/** May this one answer be shown to the group, if its owner wants? Never a rating, never a whole list of rows. */
export function isShareable(worksheet: Worksheet, path: string): boolean {
	const field = fieldAt(worksheet, path);
	return field !== undefined && field.kind !== 'rows' && field.kind !== 'scale' && field.shareable === true;
}

/**
 * Do facilitators see this answer? Only the two ends of a before-and-after rating, which go into the person's note:
 * whatever asks for an answer must say so first, and whatever reads for staff must read no other.
 */
export function isForStaff(worksheet: Worksheet, path: string): boolean {
	const field = fieldAt(worksheet, path);
	return field?.kind === 'scale' && field.pair !== undefined;
}

/** One answer in words, for a printout or for sharing; empty if there is none, and for rows, whose cells have the words. */
export function answerAsText(worksheet: Worksheet, path: string, answer: Answer | undefined, locale: Locale): string {
	const field = fieldAt(worksheet, path);
	return field && field.kind !== 'rows' ? inWords(field, answer, locale) : '';
}

function inWords(field: SimpleField, answer: Answer | undefined, locale: Locale): string {
	if (!isAnswered(answer)) return '';
	if (field.kind === 'scale') return `${answer} ${{ en: 'of', es: 'de' }[locale]} ${field.max}`;
	if (field.kind !== 'choice') return String(answer).trim();
	const chosen = Array.isArray(answer) ? answer : [answer];
	return field.options
		.filter((option) => chosen.includes(option.id))
		.map((option) => option.label[locale])
		.join('; ');
}

export type Line = {
	path: string;
	field: Field;
	label: string;
	/** Rows are told one under the other. Empty unless answered. */
	value: string;
	state: 'answered' | 'passed' | 'open';
};
export type OutlinedStep = { id: string; title: string; lines: Line[] };

export const outlineStep = (step: Step, answers: Answers, locale: Locale): OutlinedStep => ({
	id: step.id,
	title: step.title[locale],
	lines: step.fields.map((field) => {
		const value =
			field.kind === 'rows' ? rowsInWords(field, answers, locale) : inWords(field, answers[field.id], locale);
		const state = hasAnswer(field, answers) ? 'answered' : answers[field.id] === null ? 'passed' : 'open';
		return { path: field.id, field, label: field.label[locale], value, state };
	})
});

/** The whole worksheet in words, step by step, for paper: blanks and passes included. */
export const outline = (worksheet: Worksheet, answers: Answers, locale: Locale): OutlinedStep[] =>
	worksheet.steps.map((step) => outlineStep(step, answers, locale));

function rowsInWords(field: RowsField, answers: Answers, locale: Locale): string {
	const rows = rowIds(field, answers)
		.map((row) => field.fields.map((cell) => cellInWords(cell, answers[cellPath(field.id, row, cell.id)], locale)))
		.map((cells) => cells.filter((words) => words !== '').join(' · '))
		.filter((words) => words !== '');
	return rows.length > 1 ? rows.map((words, index) => `${index + 1}. ${words}`).join('\n') : rows.join('');
}

/** A number alone says little in the middle of a row, so a rating keeps its label. */
function cellInWords(cell: SimpleField, answer: Answer | undefined, locale: Locale): string {
	const words = inWords(cell, answer, locale);
	return cell.kind === 'scale' && words ? `${cell.label[locale]} ${words}` : words;
}
