import { locales, type Field, type Local, type Locale, type Option, type Step } from '#lib/domain/worksheet.ts';
import type { JsonPath } from './json-lines.ts';
import { isBlock, type OwnContent } from './own-content.ts';
import type { OwnSheet } from './own-sheet.ts';
import { textsIn } from './texts-in.ts';

/** Which of the texts: `step` and `field` count from 1; `cell` and `option` are inside the field. `path` is one in the settings of a block. */
export type Place = {
	part: TextPart;
	step?: number;
	field?: number;
	cell?: number;
	option?: number;
	path?: JsonPath;
};
export type TextPart =
	| ('title' | 'purpose' | 'when' | 'cautions' | 'note')
	| ('step-title' | 'step-intro')
	| 'setting'
	| ('label' | 'help' | 'example' | 'low' | 'high' | 'pair' | 'row' | 'option');

/** One text of a sheet. A required one must be written in a language before that language can be published; the others only if they are there. */
export type Text = { place: Place; text: Local };

/** Every text that is there, in its order. */
export const textsOf = (content: OwnContent): Text[] =>
	isBlock(content)
		? [
				{ place: { part: 'title' }, text: content.title },
				{ place: { part: 'purpose' }, text: content.purpose },
				...textsIn(content.activity).map(({ path, text }): Text => ({ place: { part: 'setting', path }, text }))
			]
		: textsOfSheet(content);

function textsOfSheet(sheet: OwnSheet): Text[] {
	const one = (part: TextPart, text: Local | undefined): Text[] => (text ? [{ place: { part }, text }] : []);
	return [
		...one('title', sheet.title),
		...one('purpose', sheet.purpose),
		...one('when', sheet.when),
		...one('cautions', sheet.cautions),
		...one('note', sheet.contentNote),
		...sheet.steps.flatMap((step, i) =>
			textsOfStep(step).map(({ place, text }) => ({ place: { ...place, step: i + 1 }, text }))
		)
	];
}

/** Of one step with its fields; the place says nothing of which step it is. */
export const textsOfStep = ({ title, intro, fields }: Step): Text[] => [
	{ place: { part: 'step-title' }, text: title },
	...(intro ? [{ place: { part: 'step-intro' as const }, text: intro }] : []),
	...fields.flatMap((field, i) =>
		textsOfField(field).map(({ place, text }) => ({ place: { ...place, field: i + 1 }, text }))
	)
];

/** Of one field, with its cells; the place says nothing of where the field is. */
export function textsOfField(field: Field): Text[] {
	const one = (part: TextPart, text: Local | undefined): Text[] => (text ? [{ place: { part }, text }] : []);
	const listed = (options: readonly Option[]) =>
		options.map(({ label }, i): Text => ({ place: { part: 'option', option: i + 1 }, text: label }));
	const common = [...one('label', field.label), ...one('help', field.help), ...one('example', field.example)];
	switch (field.kind) {
		case 'scale':
			return [...common, ...one('low', field.low), ...one('high', field.high), ...one('pair', field.pair?.name)];
		case 'choice':
			return [...common, ...listed(field.options)];
		case 'rows':
			return [...common, ...one('row', field.row), ...cells(field.fields)];
		case 'grid':
			return [...common, ...listed(field.rows), ...cells(field.fields)];
		case 'text':
		case 'long':
		case 'phone':
		case 'date':
		case 'time':
		case 'computed':
		case 'body':
		case 'timer':
			return common;
	}
}

const cells = (fields: readonly Field[]): Text[] =>
	fields.flatMap((cell, i) =>
		textsOfField(cell).map(({ place, text }) => ({ place: { ...place, cell: i + 1 }, text }))
	);

/** Texts that nobody wrote in a language yet. */
export const missingIn = (content: OwnContent, locale: Locale): Place[] =>
	textsOf(content).flatMap(({ place, text }) => (text[locale].trim() ? [] : [place]));

/** In which languages it can be published as it is. */
export const wholeIn = (content: OwnContent): Locale[] =>
	locales.filter((locale) => missingIn(content, locale).length === 0);
