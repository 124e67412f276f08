import type { Field, Local, Step } from '#lib/domain/worksheet.ts';
import { isEmpty, type OwnSheet } from './own-sheet.ts';

/** What a reader of JSON makes of a sheet: what may be missing may also be there as undefined. */
type Loose<T> = T extends readonly (infer Item)[]
	? Loose<Item>[]
	: T extends object
		? { [Key in keyof T]: Loose<T[Key]> | (undefined extends T[Key] ? undefined : never) }
		: T;

/** Without optional texts that are empty in both languages, and without what is not said. */
export function tidied(sheet: Loose<OwnSheet>): OwnSheet {
	const { when, cautions, contentNote, only, seen, steps, ...rest } = sheet;
	return {
		...rest,
		...written({ when, cautions, contentNote }),
		...(only && { only }),
		...(seen && { seen }),
		steps: steps.map(({ intro, fields, ...step }): Step => ({
			...step,
			...written({ intro }),
			fields: fields.map((field) => tidyField(field as Field))
		}))
	};
}

function written<Name extends string>(texts: Record<Name, Local | undefined>): Partial<Record<Name, Local>> {
	const entries = Object.entries<Local | undefined>(texts).filter(([, text]) => !isEmpty(text));
	return Object.fromEntries(entries) as Partial<Record<Name, Local>>;
}

function tidyField<T extends Field>(field: T): T {
	const { help, example, shareable, ...rest } = field;
	const kept = { ...rest, ...written({ help, example }), ...(shareable && { shareable }) } as T;
	if (kept.kind === 'rows' || kept.kind === 'grid') kept.fields = kept.fields.map(tidyField);
	return kept;
}
