/** Where a questionnaire was filled in: in a live session, on the person's own phone outside of one, on the program's tablet, on paper. */
export const resultSources = ['room', 'phone', 'kiosk', 'paper'] as const;
export type ResultSource = (typeof resultSources)[number];

/**
 * Which rule about missing items applied to the total: none was missing, the authors' rule filled in for the missing ones, or there is no
 * total.
 */
export type MissingRule = 'none-missing' | 'prorated' | 'no-total';

/** When a questionnaire is asked. */
export const assignmentRules = ['admission', 'weekly', 'every-other-week', 'discharge', 'once'] as const;
export type AssignmentRule = (typeof assignmentRules)[number];

/** Scores chosen by item; null for a pass. An item that was not asked or not reached is absent. */
export type ItemScores = Record<string, number | null>;

/** What a result keeps sealed. */
export type ResultContent = { items: ItemScores; total: number | null; band: string | null };
