import type { ConsentKind } from '#lib/domain/consent.ts';

/** What was done about somebody that counts for a promise, by day where the program is, `YYYY-MM-DD`; in any order. */
export type ObligationFacts = {
	client: string;
	admittedOn: string;
	/** Days of signed plans of care and of signed reviews. */
	plansOn: readonly string[];
	reviewsOn: readonly string[];
	certifiedOn: readonly string[];
	/** Days of individual contacts whose documents are signed. */
	contactsOn: readonly string[];
	measuredOn: readonly string[];
	consents: readonly ConsentFact[];
	/** Sessions that they attended and whose note is not signed. */
	unsignedNotes: readonly UnsignedNote[];
};
export type ConsentFact = {
	id: string;
	kind: ConsentKind;
	givenOn: string;
	expiresOn: string | null;
	revokedOn: string | null;
};
/** `endedAt` in UTC milliseconds; `group` is whose facilitators write it. */
export type UnsignedNote = { session: number; group: string; endedAt: number };
