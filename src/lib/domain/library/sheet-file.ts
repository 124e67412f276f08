import { z } from 'zod';
import { readJson, type JsonPath, type JsonProblem } from './json-lines.ts';
import { limits, ownLicense, type OwnSheet } from './own-sheet.ts';
import { wholeSheet, type Wrong } from './sheet-schema.ts';
import { tidied } from './tidied.ts';

/** One worksheet as a file, for moving to another installation. */
export const fileFormat = 'circlekeeper-worksheet';
export const fileVersion = 1;

const { license, attribution } = wholeSheet.shape;
const fileSchema = z.strictObject({
	format: z.literal(fileFormat),
	version: z.literal(fileVersion),
	license: license.min(1),
	attribution,
	worksheet: wholeSheet.omit({ license: true, attribution: true })
});

export function sheetFile({ license, attribution, ...worksheet }: OwnSheet): string {
	const terms = { license: license || ownLicense, attribution };
	const file = { format: fileFormat, version: fileVersion, ...terms, worksheet };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** What is wrong at one place in a file; `detail` is the name or limit in question. */
export type FileProblem =
	({ code: 'not-json' } & JsonProblem) | { code: 'too-large' } | (ShapeProblem & { line: number });
export type ShapeProblem = { code: ShapeCode; path: JsonPath; detail: string };
type ShapeCode = Wrong | 'missing' | 'wrong-kind' | 'too-long' | 'too-many' | 'unknown-name' | 'not-one-of' | 'range';

/** As many as someone can fix before trying again. */
const most = 20;

export type ReadFile = { ok: true; sheet: OwnSheet } | { ok: false; problems: FileProblem[] };

/** All or nothing: a sheet, or every error with its line. */
export function readSheetFile(text: string): ReadFile {
	if (text.length > limits.whole) return { ok: false, problems: [{ code: 'too-large' }] };
	const json = readJson(text);
	if (!json.ok) return { ok: false, problems: [{ code: 'not-json', ...json.problem }] };
	const read = fileSchema.safeParse(json.value);
	if (!read.success) {
		const problems = read.error.issues.flatMap((issue) => problemsOf(issue, json.value));
		return { ok: false, problems: problems.slice(0, most).map((it) => ({ ...it, line: json.lineOf(it.path) })) };
	}
	const { license, attribution, worksheet } = read.data;
	return { ok: true, sheet: tidied({ ...worksheet, license, attribution }) };
}

/** Why a draft can't be published yet, apart from missing texts. */
export function problemsIn(sheet: OwnSheet): ShapeProblem[] {
	const read = wholeSheet.safeParse(sheet);
	return read.success ? [] : read.error.issues.flatMap((issue) => problemsOf(issue, sheet)).slice(0, most);
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, value: unknown): ShapeProblem[] {
	const path = issue.path.filter((one) => typeof one !== 'symbol');
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
