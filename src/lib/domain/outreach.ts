/** How somebody was reached for. */
export const outreachWays = ['call', 'message', 'letter', 'visit', 'in-person'] as const;
export type OutreachWay = (typeof outreachWays)[number];

/** What came of one try. */
export const tryOutcomes = ['reached', 'left-message', 'no-answer', 'sent'] as const;
export type TryOutcome = (typeof tryOutcomes)[number];

/** How an outreach ended. Nobody is discharged by it: leaving care is an act of its own. */
export const outreachOutcomes = ['back', 'plan-made', 'not-reached', 'leaving', 'not-needed'] as const;
export type OutreachOutcome = (typeof outreachOutcomes)[number];
