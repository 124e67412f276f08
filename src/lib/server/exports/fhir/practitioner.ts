import type { Practitioner, PractitionerRole } from '@medplum/fhirtypes';
import type { PersonRecord } from './model.ts';
import { ownIdentifier, to, uuidOf } from './reference.ts';

/** Everyone who led, wrote or signed something in the bundle. */
export const practitioners = ({ origin, staff }: PersonRecord): Practitioner[] =>
	staff.map(({ id, name, credentials }) => ({
		resourceType: 'Practitioner',
		id: uuidOf('Practitioner', id),
		identifier: [ownIdentifier(origin, 'staff', id)],
		name: [{ text: name, ...(credentials && { suffix: [credentials] }) }],
		...(credentials && { qualification: [{ code: { text: credentials } }] })
	}));

/** The programs for which each of them worked in this period. */
export function practitionerRoles({ sessions, programs }: PersonRecord): PractitionerRole[] {
	const roles = new Map<string, PractitionerRole>();
	for (const { programId, staff } of sessions)
		for (const { staffId } of staff) {
			const key = `${staffId}/${programId}`;
			const program = programs.find(({ id }) => id === programId);
			roles.set(key, {
				resourceType: 'PractitionerRole',
				id: uuidOf('PractitionerRole', key),
				practitioner: to('Practitioner', staffId),
				organization: to('Organization', programId, program?.name)
			});
		}
	return [...roles.values()];
}
