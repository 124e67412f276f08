import type { SectionId } from '#lib/domain/note.ts';
import { isPassable, type Finding, type FindingKind, type RecordSays, type Source } from './finding.ts';
import type { GuardLimits } from './limits.ts';

/**
 * A finding shown when a note was signed, and why its author signed anyway; `reason` is null for a kind the program requires
 * none for. It names no one the note's own text doesn't: `source` is a note id, for those who may know whose it is.
 */
export type Passed = {
	kind: FindingKind;
	section: SectionId | null;
	words: string[];
	count?: number;
	source?: Source;
	says?: RecordSays;
	reason: string | null;
};

/** The reasons a note was signed with, by kind of finding. */
export type Reasons = Partial<Record<FindingKind, string>>;

/** The kinds of findings that need a reason, each once. */
export const reasonsAsked = (findings: readonly Finding[], { needsReason }: GuardLimits): FindingKind[] => [
	...new Set(findings.filter(isPassable).flatMap(({ kind }) => (needsReason.includes(kind) ? [kind] : [])))
];

export const isGiven = (reasons: Reasons, kind: FindingKind): boolean => (reasons[kind] ?? '').trim() !== '';

/** What is kept with the signature. */
export const passed = (findings: readonly Finding[], reasons: Reasons): Passed[] =>
	findings.filter(isPassable).map((finding) => ({
		...{ kind: finding.kind, section: finding.section },
		words: 'spans' in finding ? finding.spans.map(({ words }) => words) : [],
		...('where' in finding ? { count: finding.count, source: finding.where } : {}),
		...('says' in finding ? { says: finding.says } : {}),
		reason: reasons[finding.kind]?.trim() || null
	}));
