import { bodyPlaces } from './body-places.ts';
import type { Answer, Field, Option, Worksheet } from './worksheet.ts';
import { fieldAt } from './worksheet-answers.ts';
import { isRowId } from './worksheet-rows.ts';

/** The maximum length of an answer. */
export const longest = { text: 500, long: 4000, phone: 40 } as const;
/** The longest time a timer records, in seconds. */
export const longestStay = 3600;

export type Unfit = 'unknown-field' | 'wrong-kind' | 'too-long' | 'out-of-range' | 'not-an-option' | 'too-many-rows';
export type Checked = { ok: true; value: Answer } | { ok: false; code: Unfit };

const fits = (value: Answer): Checked => ({ ok: true, value });
const unfit = (code: Unfit): Checked => ({ ok: false, code });
const isListOfDistinct = (value: unknown): value is string[] =>
	Array.isArray(value) && value.every((item) => typeof item === 'string') && new Set(value).size === value.length;
const areAmong = (options: readonly Option[], chosen: readonly string[]) =>
	chosen.every((id) => options.some((option) => option.id === id));

const shapes = { date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, time: /^([01]\d|2[0-3]):[0-5]\d$/ };

/** Whether an incoming value may be saved under a path. Null (a pass) is always allowed, and so is a cleared text or list. */
export function checkAnswer(worksheet: Worksheet, path: string, value: unknown): Checked {
	const field = fieldAt(worksheet, path);
	if (!field || field.kind === 'computed') return unfit('unknown-field');
	return value === null ? fits(null) : checkField(field, value);
}

type Answerable = Exclude<Field, { kind: 'computed' }>;

function checkField(field: Answerable, value: unknown): Checked {
	switch (field.kind) {
		case 'text':
		case 'long':
		case 'phone':
			if (typeof value !== 'string') return unfit('wrong-kind');
			return value.length > longest[field.kind] ? unfit('too-long') : fits(value);
		case 'date':
		case 'time':
			if (typeof value !== 'string') return unfit('wrong-kind');
			return value === '' || shapes[field.kind].test(value) ? fits(value) : unfit('out-of-range');
		case 'scale':
			return checkNumber(value, field);
		case 'timer':
			return checkNumber(value, { min: 0, max: longestStay, step: 1 });
		case 'choice': {
			const chosen = field.many ? value : [value];
			if (!isListOfDistinct(chosen)) return unfit('wrong-kind');
			return areAmong(field.options, chosen) ? fits(field.many ? chosen : chosen[0]!) : unfit('not-an-option');
		}
		case 'body':
			if (!isListOfDistinct(value)) return unfit('wrong-kind');
			return areAmong(bodyPlaces, value) ? fits(value) : unfit('not-an-option');
		case 'grid':
			// The rows are fixed: only the cells have answers.
			return unfit('wrong-kind');
		case 'rows':
			if (!isListOfDistinct(value) || !value.every(isRowId)) return unfit('wrong-kind');
			return value.length > field.max ? unfit('too-many-rows') : fits(value);
	}
}

function checkNumber(value: unknown, { min, max, step }: { min: number; max: number; step: number }): Checked {
	if (typeof value !== 'number') return unfit('wrong-kind');
	if (!(value >= min && value <= max)) return unfit('out-of-range');
	return Number.isInteger((value - min) / step) ? fits(value) : unfit('out-of-range');
}
