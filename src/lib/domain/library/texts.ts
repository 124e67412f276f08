import { locales, type Field, type Local, type Locale, type Option, type Step } from '#lib/domain/worksheet.ts';
import type { OwnSheet } from './own-sheet.ts';

/** Identifies one of a sheet's texts: `step` and `field` count from 1; `cell` and `option` are within the field. */
export type Place = {
	part: TextPart;
	step?: number;
	field?: number;
	cell?: number;
	option?: number;
};
export type TextPart =
	| ('title' | 'purpose' | 'when' | 'cautions' | 'note')
	| ('step-title' | 'step-intro')
	| ('label' | 'help' | 'example' | 'low' | 'high' | 'pair' | 'row' | 'option');

/** One text of a sheet. Every text present must be written in a language before that language can be published. */
export type Text = { place: Place; text: Local };

/** Every text in the sheet, in order. */
export function textsOf(sheet: OwnSheet): Text[] {
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

/** The texts of one step and its fields; places don't include the step. */
export const textsOfStep = ({ title, intro, fields }: Step): Text[] => [
	{ place: { part: 'step-title' }, text: title },
	...(intro ? [{ place: { part: 'step-intro' as const }, text: intro }] : []),
	...fields.flatMap((field, i) =>
		textsOfField(field).map(({ place, text }) => ({ place: { ...place, field: i + 1 }, text }))
	)
];

/** The texts of one field and its cells; places don't include the field. */
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

/** Texts not yet written in a language. */
export const missingIn = (sheet: OwnSheet, locale: Locale): Place[] =>
	textsOf(sheet).flatMap(({ place, text }) => (text[locale].trim() ? [] : [place]));

/** The languages it can be published in as it is. */
export const wholeIn = (sheet: OwnSheet): Locale[] => locales.filter((locale) => missingIn(sheet, locale).length === 0);
