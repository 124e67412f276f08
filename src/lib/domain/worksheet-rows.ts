import type { Answer, Answers, Field, RepeatedField, RowsField } from './worksheet.ts';

const rowId = /^[a-z0-9-]{1,36}$/i;
export const isRowId = (id: string): boolean => rowId.test(id);

export const cellPath = (rows: string, row: string, field: string): string => `${rows}.${row}.${field}`;

export const isRepeated = (field: Field): field is RepeatedField => field.kind === 'rows' || field.kind === 'grid';

/** The rows a person sees, in order: the saved ones, or else the initial ones. */
export function rowIds(field: RepeatedField, answers: Answers): string[] {
	if (field.kind === 'grid') return field.rows.map(({ id }) => id);
	const saved = answers[field.id];
	return Array.isArray(saved) ? saved : Array.from({ length: field.min }, (_, index) => `r${index + 1}`);
}

/** Reads the answers of one row by the ids of its cells. */
export const inRow =
	(field: RepeatedField, row: string, answers: Answers) =>
	(id: string): Answer | undefined =>
		answers[cellPath(field.id, row, id)];

/** An id never used in this field, not even by removed rows, so that their answers can't come back by accident. */
export function nextRowId(field: RowsField, answers: Answers): string {
	const used = Object.keys(answers)
		.filter((path) => path.startsWith(`${field.id}.`))
		.map((path) => path.split('.')[1] ?? '');
	const numbers = [...rowIds(field, answers), ...used].map((id) => Number(/^r(\d+)$/.exec(id)?.[1] ?? 0));
	return `r${Math.max(field.min, ...numbers) + 1}`;
}
