import type { z } from 'zod';
import type { JsonPath, JsonProblem } from './json-lines.ts';
import type { Wrong } from './sheet-schema.ts';

/** What is wrong at a place of a file; `detail` is the name, or the limit, that it is about. */
export type FileProblem =
	({ code: 'not-json' } & JsonProblem) | { code: 'too-large' } | (ShapeProblem & { line: number });
export type ShapeProblem = { code: ShapeCode; path: JsonPath; detail: string };
type ShapeCode = Wrong | 'missing' | 'wrong-kind' | 'too-long' | 'too-many' | 'unknown-name' | 'not-one-of' | 'range';

/** As many as a person can fix before trying again. */
const most = 20;

/** Why a value has not a shape; nothing for one that has. */
export function problemsWith(shape: z.ZodType, value: unknown): ShapeProblem[] {
	const read = shape.safeParse(value);
	return read.success ? [] : read.error.issues.flatMap((issue) => problemsOf(issue, value)).slice(0, most);
}

/** Whether all that a value lacks is yet to be written: texts and lists that are empty. */
export function isOnlyUnwritten(shape: z.ZodType, value: unknown): boolean {
	const read = shape.safeParse(value);
	if (read.success) return true;
	return read.error.issues.every((issue) => {
		const found = at(value, pathOf(issue));
		return (typeof found === 'string' && found.trim() === '') || (Array.isArray(found) && found.length === 0);
	});
}

type Issue = z.core.$ZodIssue;

const pathOf = (issue: Issue): JsonPath => issue.path.filter((one) => typeof one !== 'symbol');

function problemsOf(issue: Issue, value: unknown): ShapeProblem[] {
	const path = pathOf(issue);
	const found = (code: ShapeCode, detail = ''): ShapeProblem[] => [{ code, path, detail }];
	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => ({ code: 'unknown-name', path: [...path, key], detail: key }));
		case 'too_big':
			if (issue.origin === 'string') return found('too-long', String(issue.maximum));
			return found(issue.origin === 'array' ? 'too-many' : 'range', String(issue.maximum));
		case 'too_small':
			if (issue.origin === 'number') return found('range', String(issue.minimum));
			return found(issue.origin === 'array' ? 'too-few' : 'missing');
		case 'invalid_type':
			return found(at(value, path) === undefined ? 'missing' : 'wrong-kind');
		case 'invalid_value':
			return at(value, path) === undefined
				? found('missing')
				: found('not-one-of', issue.values.map(String).join(', '));
		case 'invalid_union':
			return found(at(value, path) === undefined ? 'missing' : 'not-one-of');
		default:
			return found(isWrong(issue.message) ? issue.message : 'wrong-kind');
	}
}

const wrongs: readonly string[] = ['same-id', 'bad-id', 'not-beside', 'ends', 'too-few'] satisfies Wrong[];
const isWrong = (message: string): message is Wrong => wrongs.includes(message);

const at = (value: unknown, path: JsonPath): unknown =>
	path.reduce<unknown>(
		(inside, key) => (typeof inside === 'object' && inside !== null ? Reflect.get(inside, key) : undefined),
		value
	);
