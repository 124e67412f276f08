import { isInForce, type ConsentScope, type ConsentTerm } from './consent.ts';
import { foldName } from './folded-name.ts';

/** A family member as a guest in one meeting, with no chart of their own. */
export type FamilyGuest = { name: string; relation: string };
/** How many guests the form for one meeting has fields for. */
export const mostGuests = 6;

type FamilyConsent = ConsentTerm & { scope: ConsentScope };
/** Whether the client consented to someone taking part. `others`: the consent in force names someone else. */
export type GuestConsent =
	| { is: 'in-force'; covers: string; expiresOn: string | null }
	| { is: 'expired' | 'revoked' | 'later'; on: string }
	| { is: 'others'; to: string }
	| { is: 'none' };

/** What a client's family-session consents, newest first, say about one guest on the day of a meeting, `YYYY-MM-DD`. */
export function guestConsent(name: string, consents: readonly FamilyConsent[], day: string): GuestConsent {
	const naming = consents.filter(({ scope }) => names(scope.to, name));
	const [holds] = naming.filter((one) => isInForce(one, day));
	if (holds) return { is: 'in-force', covers: holds.scope.covers, expiresOn: holds.expiresOn };
	const [last] = naming;
	if (last) return why(last, day);
	const [other] = consents.filter((one) => isInForce(one, day));
	return other ? { is: 'others', to: other.scope.to } : { is: 'none' };
}

function why({ givenOn, expiresOn, revokedOn }: ConsentTerm, day: string): GuestConsent {
	if (givenOn > day) return { is: 'later', on: givenOn };
	if (revokedOn !== null && revokedOn <= day) return { is: 'revoked', on: revokedOn };
	return { is: 'expired', on: expiresOn! };
}

/** Every part of the guest's name must appear in the consent as a whole word: "Ann" is not in "Joann Park". */
function names(to: string, guest: string): boolean {
	const words = foldName(to).split(' ');
	const parts = foldName(guest).split(' ').filter(Boolean);
	return parts.length > 0 && parts.every((part) => words.includes(part));
}

/** `Marta Farol (sister)`. */
export const guestWords = ({ name, relation }: FamilyGuest): string => (relation ? `${name} (${relation})` : name);
