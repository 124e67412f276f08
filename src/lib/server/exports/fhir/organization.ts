import type { Organization } from '@medplum/fhirtypes';
import type { PersonRecord } from './model.ts';
import { ownIdentifier, uuidOf } from './reference.ts';
import { hl7 } from './terms.ts';

/** The programs that provided the services. */
export const organizations = ({ origin, programs }: PersonRecord): Organization[] =>
	programs.map(({ id, name }) => ({
		resourceType: 'Organization',
		id: uuidOf('Organization', id),
		identifier: [ownIdentifier(origin, 'programs', id)],
		type: [hl7('organization-type', 'dept')],
		name
	}));
