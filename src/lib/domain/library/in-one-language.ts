import type { Locale } from '#lib/domain/worksheet.ts';
import { isLocal } from './texts-in.ts';
import type { OwnContent } from './own-content.ts';

/**
 * What is written as it is published in one language: people of the other read it in this one, and it says so. What was begun in the other
 * language stays in the draft.
 */
export function inOneLanguage<Content extends OwnContent>(content: Content, only: Locale): Content {
	return { ...(copied(content, only) as Content), only };
}

function copied(value: unknown, from: Locale): unknown {
	if (typeof value !== 'object' || value === null) return value;
	if (Array.isArray(value)) return value.map((one) => copied(one, from));
	if (isLocal(value)) return { en: value[from], es: value[from] };
	return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, copied(one, from)]));
}
