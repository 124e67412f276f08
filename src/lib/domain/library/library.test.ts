import { expect, test } from 'vitest';
import { worksheets } from '#lib/worksheets/index.ts';
import { changesBetween } from './changes.ts';
import { inOneLanguage } from './in-one-language.ts';
import { readJson } from './json-lines.ts';
import { blankSheet, blankStep, copyOf, freeId, type OwnSheet } from './own-sheet.ts';
import { isOwnSlug, ownIn, ownSlug } from './own-slug.ts';
import { fileOf, problemsIn as problemsOf, readFile } from './own-file.ts';
import type { OwnContent } from './own-content.ts';
import { readDraft } from './sheet-schema.ts';
import { missingIn, wholeIn } from './texts.ts';

const noBlocks = () => undefined;
const problemsIn = (content: OwnContent) => problemsOf(content, noBlocks);
const readFileOf = (text: string) => readFile(text, noBlocks);
const both = (en: string) => ({ en, es: `${en} (es)` });
const sheet: OwnSheet = {
	title: both('My evening'),
	purpose: both('To end a day.'),
	topic: 'doing',
	minutes: 5,
	steps: [
		{ id: 's1', title: both('Today'), fields: [{ id: 'f1', kind: 'long', label: both('What happened?') }] },
		{
			id: 's2',
			title: both('Tomorrow'),
			fields: [
				{
					id: 'f2',
					kind: 'scale',
					label: both('How likely?'),
					min: 0,
					max: 10,
					step: 1,
					low: both('No'),
					high: both('Yes')
				},
				{
					id: 'f3',
					kind: 'choice',
					label: both('With whom?'),
					many: false,
					options: [{ id: 'o1', label: both('Alone') }]
				}
			]
		}
	],
	license: 'CC BY 4.0',
	attribution: 'Lantern House'
};

test('a version has a slug that no worksheet of the product has, and that says which it is', () => {
	const slug = ownSlug('own-abcdefghijkl', 3);
	expect([isOwnSlug(slug), ownIn(slug)]).toEqual([true, { id: 'own-abcdefghijkl', version: 3 }]);
	expect(worksheets.filter((it) => isOwnSlug(it.slug) || it.slug.startsWith('own-'))).toEqual([]);
	for (const other of ['thought-record', 'own-abcdefghijkl', 'own-abcdefghijkl-v0', 'own-ABC-v1'])
		expect(ownIn(other)).toBeNull();
});

test('every worksheet of the product can be copied, is whole in both languages, and goes through a file unchanged', () => {
	for (const worksheet of worksheets) {
		const copy = copyOf(worksheet);
		expect(problemsIn(copy), worksheet.slug).toEqual([]);
		expect(wholeIn(copy), worksheet.slug).toEqual(['en', 'es']);
		expect(readFileOf(fileOf(copy)), worksheet.slug).toEqual({ ok: true, content: copy });
	}
});

test('what is missing is named by where it is, and a blank sheet is a draft that cannot be published', () => {
	const begun = { ...sheet, steps: sheet.steps.with(0, { ...sheet.steps[0]!, title: { en: 'Today', es: ' ' } }) };
	expect(missingIn(begun, 'es')).toEqual([{ part: 'step-title', step: 1 }]);
	expect(wholeIn(begun)).toEqual(['en']);
	const blank = blankSheet();
	expect(readDraft(blank)).toEqual(blank);
	expect(missingIn(blank, 'en').map(({ part }) => part)).toEqual(['title', 'purpose', 'step-title', 'label']);
});

test('published in one language, the other has the same words', () => {
	const only = inOneLanguage({ ...sheet, when: { en: 'Evenings', es: '' } }, 'en');
	expect([only.only, only.title, only.when]).toEqual([
		'en',
		{ en: 'My evening', es: 'My evening' },
		{ en: 'Evenings', es: 'Evenings' }
	]);
	expect(only.steps[1]!.fields[1]).toMatchObject({ options: [{ id: 'o1', label: { en: 'Alone', es: 'Alone' } }] });
});

test('a draft may contradict itself for a moment; what is published may not', () => {
	const scale = { ...sheet.steps[1]!.fields[0]!, max: 0 } as (typeof sheet.steps)[1]['fields'][0];
	const odd = { ...sheet, steps: sheet.steps.with(1, { ...sheet.steps[1]!, fields: [scale] }) };
	expect(readDraft(odd)).toEqual(odd);
	expect(problemsIn(odd)).toEqual([{ code: 'ends', path: ['steps', 1, 'fields', 0], detail: '' }]);
	const sum = { id: 'f9', kind: 'computed', label: both('All'), rule: 'sum', of: ['f1'] } as const;
	const apart = { ...sheet, steps: sheet.steps.with(1, { ...sheet.steps[1]!, fields: [{ ...sum, of: [...sum.of] }] }) };
	expect(problemsIn(apart)).toEqual([{ code: 'not-beside', path: ['steps', 1, 'fields'], detail: '' }]);
});

test('empty optional texts are left out, and an id is used once', () => {
	expect(
		readDraft({ ...sheet, when: { en: '', es: ' ' }, steps: [{ ...sheet.steps[0], intro: { en: '', es: '' } }] })
	).toEqual({
		...sheet,
		steps: [sheet.steps[0]]
	});
	expect(freeId('f', ['f1', 'f7', 'x9'])).toBe('f8');
	const twice = { ...sheet, steps: [...sheet.steps, { ...blankStep(sheet), id: 's1' }] };
	expect(readDraft(twice)).toBeNull();
});

test('a text that is no JSON is refused with its line and column', () => {
	const at = (text: string) => {
		const read = readJson(text);
		return read.ok ? null : [read.problem.line, read.problem.column, read.problem.found];
	};
	expect(at('{\n\t"a": 1,\n\t"b" 2\n}')).toEqual([3, 6, '2']);
	expect(at('{ "a": 1, }')).toEqual([1, 11, '}']);
	expect(at('{ "a": 1, "a": 2 }')).toEqual([1, 11, '"']);
	expect(at('[1, 2')).toEqual([1, 6, '']);
	expect(at('"a\nb"')).toEqual([1, 1, '"']);
	expect(at('{} {}')).toEqual([1, 4, '{']);
	expect(at('['.repeat(100))).toEqual([1, 42, '[']);
	const fine = '{"a":[1.5e3,-2,true,null,"\\u00e9 \\n"],"b":{}}';
	expect(readJson(`\uFEFF${fine}`)).toMatchObject({ ok: true, value: JSON.parse(fine) });
});

test('a file that is no worksheet is refused as a whole, each reason with its line', () => {
	const broken = fileOf(sheet)
		.replace('"es": "What happened? (es)"', '"xx": "?"')
		.replace('"kind": "scale"', '"kind": "slider"')
		.replace('"license": "CC BY 4.0"', '"license": ""')
		.replace('"id": "f3"', '"id": "f 3"');
	const lines = broken.split('\n');
	const lineOf = (text: string) => lines.findIndex((line) => line.includes(text)) + 1;
	const read = readFileOf(broken);
	expect(read).toEqual({
		ok: false,
		problems: expect.arrayContaining([
			{ code: 'missing', line: lineOf('"license"'), path: ['license'], detail: '' },
			expect.objectContaining({ code: 'missing', path: ['worksheet', 'steps', 0, 'fields', 0, 'label', 'es'] }),
			expect.objectContaining({ code: 'unknown-name', detail: 'xx', line: lineOf('"xx"') }),
			expect.objectContaining({ code: 'not-one-of', line: lineOf('"slider"') }),
			expect.objectContaining({ code: 'bad-id', line: lineOf('"f 3"') })
		])
	});
	expect(readFileOf('{}')).toMatchObject({ ok: false });
	expect(readFileOf('x'.repeat(300_000))).toEqual({ ok: false, problems: [{ code: 'too-large' }] });
	expect(readFileOf(fileOf(sheet).replace('"version": 1', '"version": 2'))).toMatchObject({
		ok: false,
		problems: [{ code: 'not-one-of', path: ['version'], detail: '1' }]
	});
});

test('what became other between two versions: words, settings, what was added, removed and moved', () => {
	const [one, two] = sheet.steps as [OwnSheet['steps'][0], OwnSheet['steps'][0]];
	const after: OwnSheet = {
		...sheet,
		title: both('My day'),
		steps: [
			{
				...two,
				fields: [
					{ ...two.fields[0]!, max: 100, step: 10 } as (typeof two.fields)[0],
					{ id: 'f4', kind: 'text', label: both('More?') }
				]
			},
			{ ...one, fields: [{ ...one.fields[0]!, label: both('What was it?') } as (typeof one.fields)[0]] }
		]
	};
	expect(changesBetween(sheet, sheet, () => [])).toEqual([]);
	expect(changesBetween(sheet, after, () => [])).toEqual(
		expect.arrayContaining([
			{ what: 'about', part: 'title', was: sheet.title, is: after.title },
			{ what: 'step', how: 'moved', name: two.title },
			{ what: 'field', how: 'added', name: both('More?') },
			{ what: 'field', how: 'removed', name: both('With whom?') },
			{ what: 'field', how: 'set', name: both('How likely?') },
			{
				what: 'field',
				how: 'worded',
				name: both('What was it?'),
				was: both('What happened?'),
				is: both('What was it?')
			}
		])
	);
});
