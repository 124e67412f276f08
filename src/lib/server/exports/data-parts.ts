import type { DocumentKind } from '#lib/domain/document.ts';
import type { NoteContent } from '#lib/domain/note.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { goalParts } from './goal-parts.ts';
import type { Fact, Part } from './paper.ts';

/** How a kind of document that keeps its content as data is printed. */
type Teller = (data: unknown, words: { locale: Locale; timeZone: string }) => Part[];
const tellers: Partial<Record<DocumentKind, Teller>> = { 'progress-note': goalParts };

/**
 * What a document contains besides its sections. If a document has no sections, its content is all data: unless its kind has sentences for it, the
 * data is printed plainly by field name, so that no paper lacks what was signed.
 */
export function dataParts(
	{ sections, data }: NoteContent,
	kind: DocumentKind,
	words: { locale: Locale; timeZone: string }
): Part[] {
	if (data === undefined || data === null) return [];
	const tell = tellers[kind];
	if (tell) return tell(data, words);
	const facts = sections.some(({ text }) => text.trim()) ? [] : plain(data, '');
	return facts.length > 0 ? [{ kind: 'facts', facts }] : [];
}

function plain(value: unknown, label: string): Fact[] {
	if (value === null || value === undefined || value === '') return [];
	if (typeof value !== 'object') return [{ label, value: String(value) }];
	if (Array.isArray(value)) return value.flatMap((one, i) => plain(one, `${label} ${i + 1}`.trim()));
	return Object.entries(value).flatMap(([key, one]) => plain(one, [label, spaced(key)].filter(Boolean).join(' · ')));
}

/** `followUp` → `follow up`. */
const spaced = (key: string) => key.replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
