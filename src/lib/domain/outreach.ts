/** The reason for reaching out. */
export const outreachWays = ['call', 'message', 'letter', 'visit', 'in-person'] as const;
export type OutreachWay = (typeof outreachWays)[number];

/** The result of one attempt. */
export const tryOutcomes = ['reached', 'left-message', 'no-answer', 'sent'] as const;
export type TryOutcome = (typeof tryOutcomes)[number];

/** How an outreach ended. It never discharges anyone: leaving care is an act of its own. */
export const outreachOutcomes = ['back', 'plan-made', 'not-reached', 'leaving', 'not-needed'] as const;
export type OutreachOutcome = (typeof outreachOutcomes)[number];
