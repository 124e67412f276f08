import type { Bundle, Resource } from '@medplum/fhirtypes';
import { carePlans } from './care-plan.ts';
import { consents } from './consent.ts';
import { documentReferences } from './document-reference.ts';
import { encounters } from './encounter.ts';
import { episodesOfCare } from './episode-of-care.ts';
import { flags } from './flag.ts';
import { goals } from './goal.ts';
import { groups } from './group.ts';
import { observations, questionnaireResponses } from './measures.ts';
import type { PersonRecord } from './model.ts';
import { organizations } from './organization.ts';
import { patient } from './patient.ts';
import { practitionerRoles, practitioners } from './practitioner.ts';
import { provenances } from './provenance.ts';
import { instant, ownIdentifier, urlOf } from './reference.ts';

/** One person and one period as FHIR R4. Never includes process notes, drafts, or documents awaiting a co-signature. */
export function bundle(record: PersonRecord): Bundle {
	const resources: Resource[] = [
		patient(record),
		...organizations(record),
		...practitioners(record),
		...practitionerRoles(record),
		...groups(record),
		...encounters(record),
		...questionnaireResponses(record),
		...observations(record),
		...documentReferences(record),
		...provenances(record),
		...goals(record),
		...carePlans(record),
		...flags(record),
		...episodesOfCare(record),
		...consents(record)
	];
	const { origin, person, period, madeAt } = record;
	return {
		resourceType: 'Bundle',
		identifier: ownIdentifier(origin, 'bundles', `${person.id}/${period.from}/${period.to}`),
		type: 'collection',
		timestamp: instant(madeAt),
		entry: resources.map((resource) => ({ fullUrl: urlOf(origin, resource), resource }))
	};
}
