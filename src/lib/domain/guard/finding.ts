import type { SectionId } from '#lib/domain/note.ts';

/** The exact words in a section's text, and their offset. */
export type Span = { from: number; words: string };

/** What the record says instead. Times are UTC milliseconds; a `late` or `early` of 0 means not at all. */
export type RecordSays =
	| { fact: 'attended' }
	| { fact: 'minutes' | 'length' | 'late' | 'early'; minutes: number }
	| { fact: 'arrived' | 'left'; at: number }
	| { fact: 'not-asked' };

/** Something a clinician should look at before signing. `where` is the note that has the same words. */
export type Finding<Where = Source> =
	| { kind: 'blank' | 'as-drafted'; section: SectionId }
	| { kind: 'short'; section: SectionId; spans: Span[] }
	| { kind: 'copied'; section: SectionId; spans: Span[]; count: number; where: Where }
	| { kind: 'name'; section: SectionId; spans: Span[]; name: string }
	| { kind: 'contradiction'; section: SectionId; spans: Span[]; says: RecordSays }
	| { kind: 'no-goal'; section: null };

/** The note the words were found in: from this session, an earlier one about this person, or another by this author. */
export type Source = { note: string; of: 'session' | 'person' | 'author' };

export const findingKinds = ['copied', 'name', 'short', 'contradiction', 'no-goal'] as const;
/** What a program can require a reason for. A blank section takes no reason: it is written, or the note isn't signed. */
export type FindingKind = (typeof findingKinds)[number];

export const blocksSigning = (finding: Pick<Finding<unknown>, 'kind'>): boolean => finding.kind === 'blank';

/** A finding that can be signed over and is kept with the signature. */
export type Passable<Where = Source> = Extract<Finding<Where>, { kind: FindingKind }>;
export const isPassable = <Where>(finding: Finding<Where>): finding is Passable<Where> =>
	findingKinds.some((kind) => kind === finding.kind);

export const spansOf = (finding: Finding<unknown>): Span[] => ('spans' in finding ? finding.spans : []);
