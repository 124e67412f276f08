/** What became of something that a person agreed to practice. */
export const outcomes = ['done', 'partly', 'not'] as const;
export type Outcome = (typeof outcomes)[number];

/** In characters. */
export const longestHindrance = 300;

/** How it went, as its person says it: `hindrance` is what got in the way, in their words. */
export type Mark = { outcome: Outcome; hindrance: string };

/** Whether a mark says something else than the one that is kept: the same one may arrive again where its answer was lost. */
export const isNewMark = (mark: Mark, kept: { outcome: Outcome | null; hindrance: string }): boolean =>
	mark.outcome !== kept.outcome || mark.hindrance !== kept.hindrance;
