import { cellPath, isRepeated } from '#lib/domain/worksheet-rows.ts';
import type { Answer, Answers, Field, KnownWorksheet, Local, Locale, SimpleField } from '#lib/domain/worksheet.ts';

const isLocal = (value: Local | Answer): value is Local =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** The worked example in one language: what each field gives as its example, and what the worksheet adds. */
export function workedAnswers(worksheet: KnownWorksheet, locale: Locale): Answers {
	const fields = worksheet.steps.flatMap((step) => step.fields);
	const given = Object.entries(worksheet.workedExample).map(([path, value]): [string, Answer] => [
		path,
		isLocal(value) ? value[locale] : value
	]);
	const answers: Answers = { ...Object.fromEntries(fields.flatMap((field) => examples(field, locale))) };
	Object.assign(answers, Object.fromEntries(given));
	for (const field of fields) if (field.kind === 'rows') Object.assign(answers, rowsOf(field.id, answers));
	return answers;
}

function examples(field: Field, locale: Locale): [string, Answer][] {
	if (!isRepeated(field)) return example(field, field.id, locale);
	const [row] = field.kind === 'grid' ? [field.rows[0]!.id] : ['r1'];
	return field.fields.flatMap((cell) => example(cell, cellPath(field.id, row, cell.id), locale));
}

const example = ({ kind, example }: SimpleField | Field, path: string, locale: Locale): [string, Answer][] =>
	example && (kind === 'text' || kind === 'long') ? [[path, example[locale]]] : [];

/** The rows that have any answer, in order. */
function rowsOf(id: string, answers: Answers): Answers {
	const own = Object.keys(answers).filter((path) => path.startsWith(`${id}.`));
	const ids = [...new Set(own.map((path) => path.split('.')[1]!))];
	return ids.length ? { [id]: ids } : {};
}
