/** Where a questionnaire was filled in: in a live session, on the person's own phone outside one, on the program's tablet, or on paper. */
export const resultSources = ['room', 'phone', 'kiosk', 'paper'] as const;
export type ResultSource = (typeof resultSources)[number];

/**
 * How missing items affected the total: none were missing, the authors' rule prorated them, or there is no total.
 */
export type MissingRule = 'none-missing' | 'prorated' | 'no-total';

/** When a questionnaire is asked. */
export const assignmentRules = ['admission', 'weekly', 'every-other-week', 'discharge', 'once'] as const;
export type AssignmentRule = (typeof assignmentRules)[number];

/** Scores by item; null for a pass. An item that was not asked or not reached is absent. */
export type ItemScores = Record<string, number | null>;

/** The encrypted part of a result. */
export type ResultContent = { items: ItemScores; total: number | null; band: string | null };
