import { dischargeSections, planSections, reviewSections } from './plan-sections.ts';
import type { Locale } from './worksheet.ts';

export const noteFormats = ['DAP', 'SOAP', 'BIRP', 'GIRP', 'PIE'] as const;
/** How one person's note is laid out. */
export type NoteFormat = (typeof noteFormats)[number];
/** The group's own note has one layout, and so has the note of who did not come. `STRUCTURED`: what it says is in its data. */
export type Layout = NoteFormat | 'GROUP' | 'NO-SHOW' | 'STRUCTURED' | PlanLayout;
/** Documents about care as a whole: their sections are written from their data. */
export type PlanLayout = 'PLAN' | 'PLAN-REVIEW' | 'DISCHARGE';

export const isNoteFormat = (value: unknown): value is NoteFormat => noteFormats.includes(value as NoteFormat);

/** The sections of each layout, in order. Their titles are in the catalogues, `record_section_…`. */
export const sectionsOf = {
	DAP: ['data', 'assessment', 'plan'],
	SOAP: ['subjective', 'objective', 'assessment', 'plan'],
	BIRP: ['behavior', 'intervention', 'response', 'plan'],
	GIRP: ['goal', 'intervention', 'response', 'plan'],
	PIE: ['problem', 'intervention', 'evaluation'],
	GROUP: ['session', 'topic', 'interventions', 'process', 'next'],
	'NO-SHOW': ['absence', 'outreach', 'plan'],
	STRUCTURED: [],
	PLAN: planSections,
	'PLAN-REVIEW': reviewSections,
	DISCHARGE: dischargeSections
} as const satisfies Record<Layout, readonly string[]>;
export type SectionId = (typeof sectionsOf)[Layout][number];

export const isLayout = (value: unknown): value is Layout =>
	typeof value === 'string' && Object.hasOwn(sectionsOf, value);

/** A group may part without a plan for the next time; nothing else may be left blank in a signed note. */
export const optionalSections: readonly SectionId[] = ['next'];

/** Where a drafted sentence comes from: which kind of fact, in which block of the agenda, when (UTC milliseconds). */
export type Origin = { kind: string; blockId: string | null; blockTitle: string | null; at: number | null };

/** What a draft tells together, in the order of a note's paragraphs. */
export const factGroups = ['attendance', 'own-words', 'measures', 'practice', 'safety'] as const;
export type FactGroup = (typeof factGroups)[number];

/**
 * A sentence the draft put in. `fact` is the id of what it tells, the same in every draft of the same session. `group` is absent in the
 * group's note and in drafts from before sentences were grouped.
 */
export type Drafted = { fact: string; text: string; origin: Origin; group?: FactGroup };
export type Section = { id: SectionId; text: string; drafted: Drafted[] };
/** `locale` is the language it was drafted in: a note keeps it, whatever language its author reads the screens in. */
export type NoteContent = {
	locale: Locale;
	sections: Section[];
	/** What a document of some kinds says besides; its kind knows how to read it. */
	data?: unknown;
};

export const sectionIn = (content: NoteContent, id: string): Section | undefined =>
	content.sections.find((section) => section.id === id);

/** The drafted sentences that still stand word for word. One that was changed is the clinician's own and has no origin. */
export const standing = (section: Section): Drafted[] =>
	section.drafted.filter((sentence) => section.text.includes(sentence.text));

/** What the clinician wrote: the text without the drafted sentences that stand in it. */
export const ownWords = (section: Section): string =>
	standing(section)
		.reduce((text, sentence) => text.replace(sentence.text, ' '), section.text)
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();

/** A section's text in order, drafted sentences apart from the clinician's words. */
export type Piece = { text: string; drafted: Drafted | null };

export function piecesOf(section: Section): Piece[] {
	const found = standing(section)
		.map((drafted) => ({ drafted, at: section.text.indexOf(drafted.text) }))
		.sort((a, b) => a.at - b.at || b.drafted.text.length - a.drafted.text.length);
	const pieces: Piece[] = [];
	let end = 0;
	for (const { drafted, at } of found) {
		if (at < end) continue;
		if (at > end) pieces.push({ text: section.text.slice(end, at), drafted: null });
		pieces.push({ text: drafted.text, drafted });
		end = at + drafted.text.length;
	}
	if (end < section.text.length) pieces.push({ text: section.text.slice(end), drafted: null });
	return pieces;
}
