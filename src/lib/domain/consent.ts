/** What somebody agreed to. `part-2` covers records of a substance use disorder program (42 CFR Part 2). */
export const consentKinds = ['treatment', 'telehealth', 'release', 'part-2', 'family', 'reminders', 'other'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** What a consent covers, in words: what, to whom it may go, and for what. Empty text: not said. */
export type ConsentScope = { covers: string; to: string; purpose: string };

/** Days are `YYYY-MM-DD`. The last day counts; from the day on which it is revoked it no longer does. */
export type ConsentTerm = { givenOn: string; expiresOn: string | null; revokedOn: string | null };

/** Those that give something out say to whom: 45 CFR 164.508(c)(1); 42 CFR 2.31(a). */
export const namesRecipient = (kind: ConsentKind): boolean =>
	kind === 'release' || kind === 'part-2' || kind === 'family';

export const isInForce = ({ givenOn, expiresOn, revokedOn }: ConsentTerm, day: string): boolean =>
	givenOn <= day && (expiresOn === null || day <= expiresOn) && (revokedOn === null || day < revokedOn);

/** Days that are left of one that is in force; null for one without a last day. */
export const daysLeft = ({ expiresOn }: ConsentTerm, day: string): number | null =>
	expiresOn === null ? null : Math.round((Date.parse(expiresOn) - Date.parse(day)) / 86_400_000);

/** So many days before, it is said that one expires. */
export const warnsBefore = 30;
