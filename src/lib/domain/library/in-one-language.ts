import type { Local, Locale } from '#lib/domain/worksheet.ts';
import type { OwnSheet } from './own-sheet.ts';

/**
 * The sheet as published in one language: readers of the other get the same text, with a notice. Unfinished text in the
 * other language stays in the draft.
 */
export function inOneLanguage(sheet: OwnSheet, only: Locale): OwnSheet {
	return { ...(copied(sheet, only) as OwnSheet), only };
}

const isLocal = (value: object): value is Local =>
	'en' in value && 'es' in value && typeof value.en === 'string' && typeof value.es === 'string';

function copied(value: unknown, from: Locale): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((one) => copied(one, from));
	if (isLocal(value)) return { en: value[from], es: value[from] };
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copied(one, from)]));
}
