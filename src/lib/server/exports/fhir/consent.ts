import type { Consent, Period } from '@medplum/fhirtypes';
import type { ConsentKind } from '#lib/domain/consent.ts';
import type { PersonRecord } from './model.ts';
import { to, uuidOf } from './reference.ts';
import { concept, hl7, LOINC } from './terms.ts';

/** FHIR's scope for each kind of consent: treatment, or disclosure. */
const scopes: Record<ConsentKind, 'treatment' | 'patient-privacy'> = {
	treatment: 'treatment',
	telehealth: 'treatment',
	release: 'patient-privacy',
	'part-2': 'patient-privacy',
	family: 'patient-privacy',
	reminders: 'patient-privacy',
	other: 'patient-privacy'
};

/** What the client agreed to, in its wording; its status says if it was revoked or has expired. */
export const consents = ({ person, period, consents: given }: PersonRecord): Consent[] =>
	given.map(({ id, kind, programId, scope, givenOn, expiresOn, revokedOn }) => ({
		resourceType: 'Consent',
		id: uuidOf('Consent', id),
		status: revokedOn === null && (expiresOn === null || expiresOn >= period.to) ? 'active' : 'inactive',
		scope: hl7('consentscope', scopes[kind]),
		// "Consent Document", the category of every consent in FHIR's own examples.
		category: [concept(LOINC, '59284-0')],
		patient: to('Patient', person.id, person.name),
		dateTime: givenOn,
		organization: [to('Organization', programId)],
		policyRule: {
			...hl7('v3-ActCode', 'OPTIN'),
			text: [scope.covers, scope.to, scope.purpose].filter(Boolean).join('\n')
		},
		provision: { type: 'permit', period: heldFor(givenOn, revokedOn ?? expiresOn) }
	}));

const heldFor = (start: string, end: string | null): Period => ({ start, ...(end !== null && { end }) });
