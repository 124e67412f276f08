import { findingKinds, type FindingKind } from './finding.ts';

/** What a program asks of its notes before they are signed. */
export type GuardLimits = {
	/** This many words in a row, found in another note, count as copied. */
	window: number;
	/** The fewest copied words in a section that are pointed out. */
	copiedWords: number;
	/** A section with fewer words than this is too short. */
	leastWords: number;
	needsReason: readonly FindingKind[];
};

/**
 * Ten words: the window in which half of the text of 104 million notes was found to be duplicated (Steinkamp 2022). No threshold is
 * published, so the rest is a house rule.
 */
export const usualLimits: GuardLimits = { window: 10, copiedWords: 10, leastWords: 2, needsReason: findingKinds };

export const guardRange = {
	window: { min: 5, max: 40 },
	copiedWords: { min: 5, max: 400 },
	leastWords: { min: 1, max: 50 }
} as const;

/** How many of the last notes of a person, and of an author, a note is compared with. */
export const lastNotes = 20;
