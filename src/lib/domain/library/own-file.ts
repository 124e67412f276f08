import { z } from 'zod';
import { wholeBlock, type SettingsSchema } from './block-schema.ts';
import { readJson } from './json-lines.ts';
import { isBlock, type OwnContent } from './own-content.ts';
import { limits, ownLicense } from './own-sheet.ts';
import { problemsWith, type FileProblem, type ShapeProblem } from './problems.ts';
import { wholeSheet } from './sheet-schema.ts';
import { tidied } from './tidied.ts';

/** One worksheet, form or block in a file, to be carried to another installation. */
export const sheetFormat = 'circlekeeper-worksheet';
export const blockFormat = 'circlekeeper-block';
export const fileVersion = 1;

/** The settings of each kind of block that a program may write; undefined for every other kind. */
export type SettingsOf = (kind: unknown) => SettingsSchema | undefined;

const { license, attribution } = wholeSheet.shape;
const around = { version: z.literal(fileVersion), license: license.min(1), attribution };
const terms = { license: true, attribution: true } as const;

const sheetFile = z.strictObject({
	...{ format: z.literal(sheetFormat), ...around },
	worksheet: wholeSheet.omit(terms)
});
const blockFile = (settings: SettingsSchema) =>
	z.strictObject({ format: z.literal(blockFormat), ...around, block: wholeBlock(settings).omit(terms) });
/** Where the file says neither, or a kind of block that nobody writes. */
const anyFile = z.looseObject({ format: z.enum([sheetFormat, blockFormat]) });
const unknownKind = z.looseObject({
	block: z.looseObject({ activity: z.looseObject({ kind: z.never({ error: 'wrong-kind' }) }) })
});

export function fileOf({ license, attribution, ...content }: OwnContent): string {
	const terms = { license: license || ownLicense, attribution };
	const file =
		'activity' in content
			? { format: blockFormat, version: fileVersion, ...terms, block: content }
			: { format: sheetFormat, version: fileVersion, ...terms, worksheet: content };
	return `${JSON.stringify(file, null, '\t')}\n`;
}

export type ReadFile = { ok: true; content: OwnContent } | { ok: false; problems: FileProblem[] };

/** All of it or nothing: what the file holds, or every reason why not, with its line. */
export function readFile(text: string, settingsOf: SettingsOf): ReadFile {
	if (text.length > limits.whole) return { ok: false, problems: [{ code: 'too-large' }] };
	const json = readJson(text);
	if (!json.ok) return { ok: false, problems: [{ code: 'not-json', ...json.problem }] };
	const { value, lineOf } = json;
	const problems = problemsWith(shapeOf(value, settingsOf), value);
	if (problems.length) return { ok: false, problems: problems.map((it) => ({ ...it, line: lineOf(it.path) })) };
	return { ok: true, content: contentOf(value, settingsOf) };
}

type Loose = { format?: unknown; block?: { activity?: { kind?: unknown } } };

function shapeOf(value: unknown, settingsOf: SettingsOf): z.ZodType {
	const { format, block } = Object(value) as Loose;
	if (format === sheetFormat || format === undefined) return sheetFile;
	if (format !== blockFormat) return anyFile;
	const settings = settingsOf(Object(Object(block).activity).kind);
	return settings ? blockFile(settings) : unknownKind;
}

function contentOf(value: unknown, settingsOf: SettingsOf): OwnContent {
	const { format, block } = value as Loose;
	if (format === sheetFormat) {
		const { license, attribution, worksheet } = sheetFile.parse(value);
		return tidied({ ...worksheet, license, attribution });
	}
	const file = blockFile(settingsOf(block!.activity!.kind)!).parse(value);
	return { ...file.block, license: file.license, attribution: file.attribution };
}

/** Why a draft cannot be published yet, beside texts that are missing. */
export function problemsIn(content: OwnContent, settingsOf: SettingsOf): ShapeProblem[] {
	if (!isBlock(content)) return problemsWith(wholeSheet, content);
	const settings = settingsOf(content.activity.kind);
	return settings
		? problemsWith(wholeBlock(settings), content)
		: [{ code: 'wrong-kind', path: ['activity'], detail: '' }];
}
