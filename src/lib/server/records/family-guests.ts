import { meetingOf } from '#lib/domain/contact.ts';
import { guestConsent, type FamilyGuest, type GuestConsent } from '#lib/domain/family-guest.ts';
import { consentsOf } from '#lib/server/episodes/consents.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { Document } from './note-rows.ts';
import { programOf } from './place-of.ts';

export type GuestHere = FamilyGuest & { consent: GuestConsent };
type Of = { clientId: string; programId: string };

/** The guests of a meeting, with the client's consents in this program that were valid that day. */
export async function guestsWithConsent(
	{ clientId, programId }: Of,
	guests: readonly FamilyGuest[],
	day: string
): Promise<GuestHere[]> {
	if (guests.length === 0) return [];
	const all = await consentsOf(clientId);
	const family = all.filter((one) => one.kind === 'family' && one.programId === programId);
	return guests.map((guest) => ({ ...guest, consent: guestConsent(guest.name, family, day) }));
}

/** The same for a document. */
export async function guestsOfDocument({ clientId, programId, content }: Document): Promise<GuestHere[]> {
	const meeting = meetingOf(content.data);
	if (!meeting?.guests?.length || clientId === null || programId === null) return [];
	const { timeZone } = await programOf(programId);
	return guestsWithConsent({ clientId, programId }, meeting.guests, dayOf(meeting.startedAt, timeZone));
}
