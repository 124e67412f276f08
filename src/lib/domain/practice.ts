/** What happened with something a person agreed to practice. */
export const outcomes = ['done', 'partly', 'not'] as const;
export type Outcome = (typeof outcomes)[number];

/** In characters. */
export const longestHindrance = 300;

/** How it went, as the person reports it: `hindrance` is what got in the way, in their words. */
export type Mark = { outcome: Outcome; hindrance: string };

/** Whether a report differs from the stored one: the same one may arrive again if its reply was lost. */
export const isNewMark = (mark: Mark, kept: { outcome: Outcome | null; hindrance: string }): boolean =>
	mark.outcome !== kept.outcome || mark.hindrance !== kept.hindrance;
