import type { ConsentKind } from '#lib/domain/consent.ts';
import { dayIn } from '#lib/domain/format.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Consent } from '#lib/server/episodes/consents.ts';

type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;

export const consentTitles: Record<ConsentKind, Say> = {
	treatment: m.consent_kind_treatment,
	telehealth: m.consent_kind_telehealth,
	release: m.consent_kind_release,
	'part-2': m.consent_kind_part_2,
	family: m.consent_kind_family,
	reminders: m.consent_kind_reminders,
	other: m.consent_kind_other
};

/** "Release of information, given on March 2, 2026": the basis of a disclosure. */
export const basisOf = ({ kind, givenOn }: Consent, locale: Locale): string =>
	m.consent_basis({ kind: consentTitles[kind]({}, { locale }), day: dayIn('date', givenOn, locale) }, { locale });

/** Everything a consent says, one item per line: the copy that accompanies a disclosure (42 CFR 2.32). */
export function copyOf(consent: Consent, locale: Locale): string {
	const { scope, expiresOn } = consent;
	const at = { locale };
	return [
		basisOf(consent, locale),
		m.consent_copy_covers({ covers: scope.covers }, at),
		scope.to && m.consent_to_words({ to: scope.to }, at),
		scope.purpose && m.consent_copy_purpose({ purpose: scope.purpose }, at),
		expiresOn && m.consent_state_until({ day: dayIn('date', expiresOn, locale) }, at)
	]
		.filter(Boolean)
		.join('\n');
}
