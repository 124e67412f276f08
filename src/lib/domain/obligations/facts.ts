import type { ConsentKind } from '#lib/domain/consent.ts';

/** What was done about someone that counts toward an obligation, by day at the program, `YYYY-MM-DD`; in any order. */
export type ObligationFacts = {
	client: string;
	admittedOn: string;
	/** Days of signed plans of care and signed reviews. */
	plansOn: readonly string[];
	reviewsOn: readonly string[];
	certifiedOn: readonly string[];
	/** Days of individual contacts with signed documents. */
	contactsOn: readonly string[];
	measuredOn: readonly string[];
	consents: readonly ConsentFact[];
	/** Sessions they attended whose note isn't signed. */
	unsignedNotes: readonly UnsignedNote[];
};
export type ConsentFact = {
	id: string;
	kind: ConsentKind;
	givenOn: string;
	expiresOn: string | null;
	revokedOn: string | null;
};
/** `endedAt` in UTC milliseconds; `group` is the one whose facilitators write the note. */
export type UnsignedNote = { session: number; group: string; endedAt: number };
