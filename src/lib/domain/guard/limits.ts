import { findingKinds, type FindingKind } from './finding.ts';

/** What a program requires of its notes before they are signed. */
export type GuardLimits = {
	/** This many consecutive words found in another note count as copied. */
	window: number;
	/** The minimum number of copied words in a section that is reported. */
	copiedWords: number;
	/** A section with fewer words than this is too short. */
	leastWords: number;
	needsReason: readonly FindingKind[];
};

/**
 * Ten words: the window at which half of the text in 104 million notes was found to be duplicated (Steinkamp 2022). No
 * threshold is published, so the rest is a house rule.
 */
export const usualLimits: GuardLimits = { window: 10, copiedWords: 10, leastWords: 2, needsReason: findingKinds };

export const guardRange = {
	window: { min: 5, max: 40 },
	copiedWords: { min: 5, max: 400 },
	leastWords: { min: 1, max: 50 }
} as const;

/** How many of a person's, and an author's, latest notes a note is compared with. */
export const lastNotes = 20;
