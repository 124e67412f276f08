import { dischargeSections, planSections, reviewSections } from './plan-sections.ts';
import type { Local, Locale } from './worksheet.ts';

export const noteFormats = ['DAP', 'SOAP', 'BIRP', 'GIRP', 'PIE'] as const;
/** How one person's note is laid out. */
export type NoteFormat = (typeof noteFormats)[number];
/** A version of a program's own format: `own:k3f9@2`. */
export type OwnLayout = `own:${string}@${number}`;
/** A group's setting: a shipped format, or the newest version of a program's own (`own:k3f9`). */
export type GroupFormat = NoteFormat | `own:${string}`;
/**
 * The group's own note has one layout, and so do notes for no-shows. The sections of a risk assessment and of a care
 * team's decision are generated from their data.
 */
export type ShippedLayout = NoteFormat | 'GROUP' | 'NO-SHOW' | 'RISK' | 'CARE-TEAM' | PlanLayout;
/** Documents about care as a whole: their sections are generated from their data. */
export type PlanLayout = 'PLAN' | 'PLAN-REVIEW' | 'DISCHARGE';
export type Layout = ShippedLayout | OwnLayout;

export const isNoteFormat = (value: unknown): value is NoteFormat => noteFormats.includes(value as NoteFormat);

/** The sections of each layout, in order. Their titles are in the message catalogs, `record_section_…`. */
export const sectionsOf = {
	DAP: ['data', 'assessment', 'plan'],
	SOAP: ['subjective', 'objective', 'assessment', 'plan'],
	BIRP: ['behavior', 'intervention', 'response', 'plan'],
	GIRP: ['goal', 'intervention', 'response', 'plan'],
	PIE: ['problem', 'intervention', 'evaluation'],
	GROUP: ['session', 'topic', 'interventions', 'process', 'next'],
	'NO-SHOW': ['absence', 'outreach', 'plan'],
	RISK: ['asked', 'assessment'],
	'CARE-TEAM': ['raised', 'discussed', 'decided'],
	PLAN: planSections,
	'PLAN-REVIEW': reviewSections,
	DISCHARGE: dischargeSections
} as const satisfies Record<ShippedLayout, readonly string[]>;
export type ShippedSectionId = (typeof sectionsOf)[ShippedLayout][number];
/** The sections of a program's own format, in order. */
export const ownSectionIds = ['own-1', 'own-2', 'own-3', 'own-4', 'own-5', 'own-6', 'own-7', 'own-8'] as const;
export type OwnSectionId = (typeof ownSectionIds)[number];
export type SectionId = ShippedSectionId | OwnSectionId;

/** Where a fact belongs in one person's note. */
export const personPlaces = ['observed', 'reported', 'goal', 'intervention', 'response', 'reported-response'] as const;
export type PersonPlace = (typeof personPlaces)[number];

/**
 * A section of a program's own format. Each note keeps a copy of the version it was written in. `takes`: which facts
 * are drafted into it; `plan`: the section for what comes next.
 */
export type OwnSection = { title: Local; help: Local; optional: boolean; takes: PersonPlace[]; plan?: true };

export const isOwnLayout = (value: unknown): value is OwnLayout =>
	typeof value === 'string' && /^own:[\w-]+@\d+$/.test(value);
/** The layouts one person's note can have. */
export const isPersonLayout = (value: unknown): value is NoteFormat | OwnLayout =>
	isNoteFormat(value) || isOwnLayout(value);

export const isLayout = (value: unknown): value is Layout =>
	typeof value === 'string' && (Object.hasOwn(sectionsOf, value) || isOwnLayout(value));

/** A group may end without a plan for next time; nothing else may be blank in a signed note. */
export const optionalSections: readonly SectionId[] = ['next'];
export const isOptional = ({ id, own }: Pick<Section, 'id' | 'own'>): boolean =>
	own?.optional ?? optionalSections.includes(id);

/** Where a drafted sentence comes from: the kind of fact, the agenda block, and the time (UTC milliseconds). */
export type Origin = { kind: string; blockId: string | null; blockTitle: string | null; at: number | null };

/** Facts that a draft puts in one paragraph, in the order of the paragraphs. */
export const factGroups = ['attendance', 'own-words', 'measures', 'practice', 'safety'] as const;
export type FactGroup = (typeof factGroups)[number];

/**
 * A sentence the draft inserted. `fact` is the id of its fact, the same in every draft of the same session. `group` is
 * absent in the group's note and in drafts from before sentences were grouped.
 */
export type Drafted = { fact: string; text: string; origin: Origin; group?: FactGroup };
export type Section = { id: SectionId; text: string; drafted: Drafted[]; own?: OwnSection };
/** `locale` is the language it was drafted in; the note keeps it, whatever language its author uses on screen. */
export type NoteContent = {
	locale: Locale;
	sections: Section[];
	/** Structured content of some document kinds; each kind parses its own. */
	data?: unknown;
};

export const sectionIn = (content: NoteContent, id: string): Section | undefined =>
	content.sections.find((section) => section.id === id);

/**
 * The section for what comes next: the plan, or the last section its format marks as one, or else the last section,
 * which in PIE is the evaluation.
 */
export const planSectionIn = ({ sections }: Pick<NoteContent, 'sections'>): Section | undefined =>
	sections.find(({ id }) => id === 'plan') ?? sections.findLast(({ own }) => own?.plan) ?? sections.at(-1);

/** The drafted sentences still present word for word. An edited one is the clinician's own and has no origin. */
export const standing = (section: Section): Drafted[] =>
	section.drafted.filter((sentence) => section.text.includes(sentence.text));

/** What the clinician wrote: the text without the remaining drafted sentences. */
export const ownWords = (section: Section): string =>
	standing(section)
		.reduce((text, sentence) => text.replace(sentence.text, ' '), section.text)
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.replace(/\n{3,}/g, '\n\n')
		.trim();

/** A section's text in order, with drafted sentences kept separate from the clinician's words. */
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
