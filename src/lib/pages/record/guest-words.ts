import type { GuestConsent } from '#lib/domain/family-guest.ts';
import { dateWords } from '#lib/pages/when.ts';
import { m } from '#lib/paraglide/messages.js';

type Guest = { name: string; consent: GuestConsent };

/** What the client agreed to about a guest, in a sentence. */
export function consentWords({ name, consent }: Guest): string {
	switch (consent.is) {
		case 'in-force':
			return consent.expiresOn === null
				? m.record_guest_in_force({ name, covers: consent.covers })
				: m.record_guest_in_force_until({ name, covers: consent.covers, day: dateWords(consent.expiresOn) });
		case 'expired':
			return m.record_guest_expired({ name, day: dateWords(consent.on) });
		case 'revoked':
			return m.record_guest_revoked({ name, day: dateWords(consent.on) });
		case 'later':
			return m.record_guest_later({ name, day: dateWords(consent.on) });
		case 'others':
			return m.record_guest_others({ name, to: consent.to });
		case 'none':
			return m.record_guest_none({ name });
	}
}

export const isLacking = ({ consent }: Guest): boolean => consent.is !== 'in-force';

/** What is lacking, a sentence each; null where everybody may take part. */
export const lackingWords = (guests: readonly Guest[]): string | null =>
	guests.filter(isLacking).map(consentWords).join(' ') || null;
