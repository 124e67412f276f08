/** What someone consented to. `part-2` covers records of a substance use disorder program (42 CFR Part 2). */
export const consentKinds = ['treatment', 'telehealth', 'release', 'part-2', 'family', 'reminders', 'other'] as const;
export type ConsentKind = (typeof consentKinds)[number];

/** The scope of a consent in words: what it covers, to whom it may go, and why. Empty text: not stated. */
export type ConsentScope = { covers: string; to: string; purpose: string };

/** Days are `YYYY-MM-DD`. `expiresOn` is the last valid day; from `revokedOn` on, the consent no longer counts. */
export type ConsentTerm = { givenOn: string; expiresOn: string | null; revokedOn: string | null };

/** Consents to disclose must name the recipient: 45 CFR 164.508(c)(1); 42 CFR 2.31(a). */
export const namesRecipient = (kind: ConsentKind): boolean =>
	kind === 'release' || kind === 'part-2' || kind === 'family';

export const isInForce = ({ givenOn, expiresOn, revokedOn }: ConsentTerm, day: string): boolean =>
	givenOn <= day && (expiresOn === null || day <= expiresOn) && (revokedOn === null || day < revokedOn);

/** Days left on a consent in force; null if it doesn't expire. */
export const daysLeft = ({ expiresOn }: ConsentTerm, day: string): number | null =>
	expiresOn === null ? null : Math.round((Date.parse(expiresOn) - Date.parse(day)) / 86_400_000);

/** Days before a consent expires that the warning appears. */
export const warnsBefore = 30;
