import type { ContactPoint, Identifier, Patient } from '@medplum/fhirtypes';
import type { PersonRecord } from './model.ts';
import { ownIdentifier, to, uuidOf } from './reference.ts';
import { hl7 } from './terms.ts';

export function patient({ person, origin, programs: [program] }: PersonRecord): Patient {
	const { id, name, preferredName, locale, birthDate, address } = person;
	const telecom: ContactPoint[] = [
		...(person.phone ? [{ system: 'phone' as const, value: person.phone }] : []),
		...(person.email ? [{ system: 'email' as const, value: person.email }] : [])
	];
	const emergency = contactOf(person);
	return {
		resourceType: 'Patient',
		id: uuidOf('Patient', id),
		identifier: identifiersOf(person, origin),
		name: [
			{ use: 'official', text: name },
			...(preferredName && preferredName !== name ? [{ use: 'usual' as const, text: preferredName }] : [])
		],
		...(telecom.length > 0 && { telecom }),
		...(/^\d{4}-\d\d-\d\d$/.test(birthDate) && { birthDate }),
		...(address && { address: [{ text: address }] }),
		...(emergency && { contact: [emergency] }),
		communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: locale }] }, preferred: true }],
		...(program && { managingOrganization: to('Organization', program.id, program.name) })
	};
}

/** The names of other systems are as typed by staff and need not be URLs. */
const identifiersOf = ({ id, recordNumber, identifiers }: PersonRecord['person'], origin: string): Identifier[] => [
	ownIdentifier(origin, 'clients', id),
	...(recordNumber ? [{ type: hl7('v2-0203', 'MR'), value: recordNumber }] : []),
	...identifiers.map(({ system, value }) => ({ ...(system && { type: { text: system } }), value }))
];

const contactOf = ({ emergencyName, emergencyPhone, emergencyRelation }: PersonRecord['person']) =>
	emergencyName || emergencyPhone
		? {
				relationship: [{ ...hl7('v2-0131', 'C'), ...(emergencyRelation && { text: emergencyRelation }) }],
				...(emergencyName && { name: { text: emergencyName } }),
				...(emergencyPhone && { telecom: [{ system: 'phone' as const, value: emergencyPhone }] })
			}
		: null;
