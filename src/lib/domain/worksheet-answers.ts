import type { Answer, Answers, Field, Local, Locale, Step, Worksheet } from './worksheet.ts';
import { inRow, isRepeated, isRowId, rowIds } from './worksheet-rows.ts';

/** What a path stands for: `field` a field of a step, `rows.row.field` a cell of any row, or of a row that a grid has. Undefined for every other path. */
export function fieldAt(worksheet: Worksheet, path: string): Field | undefined {
	const [id, row, cell, ...rest] = path.split('.');
	const field = worksheet.steps.flatMap((step) => step.fields).find((field) => field.id === id);
	if (row === undefined) return field;
	if (!field || !isRepeated(field) || cell === undefined || rest.length > 0 || !isRowId(row)) return undefined;
	if (field.kind === 'grid' && !field.rows.some(({ id }) => id === row)) return undefined;
	return field.fields.find((field) => field.id === cell);
}

/** Something was said: a pass is not an answer, nor is an emptied text or list, nor blanks. */
export const isAnswered = (answer: Answer | undefined): answer is string | number | string[] =>
	typeof answer === 'string' ? answer.trim() !== '' : Array.isArray(answer) ? answer.length > 0 : answer != null;

/** Rows are answered when any cell of a row that still stands is. */
export function hasAnswer(field: Field, answers: Answers): boolean {
	if (!isRepeated(field)) return isAnswered(answers[field.id]);
	return rowIds(field, answers).some((row) =>
		field.fields.some(({ id }) => isAnswered(inRow(field, row, answers)(id)))
	);
}

/** The fields of a step that a person answers: what is computed needs nobody. */
export const askedFields = (step: Step): Field[] => step.fields.filter((field) => field.kind !== 'computed');

/** The fields of a step with neither an answer nor a pass. */
export const openFields = (step: Step, answers: Answers): Field[] =>
	askedFields(step).filter((field) => answers[field.id] !== null && !hasAnswer(field, answers));

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
	worksheet.steps.findLastIndex((step) => openFields(step, answers).length < askedFields(step).length) + 1;

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

/** The language of a sheet's words where it is another than the reader's: one that was written in a single language. */
export const langOf = ({ only }: Pick<Worksheet, 'only'>, locale: Locale): Locale | undefined =>
	only && only !== locale ? only : undefined;

/** May this one answer be shown to the group, if its owner wants? Only words: never a rating, a telephone number or a whole list of rows. */
export function isShareable(worksheet: Worksheet, path: string): boolean {
	const field = fieldAt(worksheet, path);
	return (field?.kind === 'text' || field?.kind === 'long' || field?.kind === 'choice') && field.shareable === true;
}

/**
 * Do facilitators see this answer? Of a form, all of it. Of any other sheet only the two ends of a before-and-after rating, which go into the person's note:
 * whatever asks for an answer must say so first, and whatever reads for staff must read no other.
 */
export function isForStaff(worksheet: Worksheet, path: string): boolean {
	const field = fieldAt(worksheet, path);
	return field !== undefined && (worksheet.seen === 'staff' || (field.kind === 'scale' && field.pair !== undefined));
}
