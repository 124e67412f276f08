/** What somebody agreed to. `part-2` covers records of a substance use disorder program (42 CFR Part 2). */
export const consentKinds = ['treatment', 'telehealth', 'release', 'part-2', 'family', 'reminders', 'other'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** In words: what it covers, who may give it, to whom, and for what. */
export type ConsentScope = { covers: string; from?: string; to?: string; purpose?: string };
