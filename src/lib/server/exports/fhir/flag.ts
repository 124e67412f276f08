import type { Flag } from '@medplum/fhirtypes';
import type { PersonRecord } from './model.ts';
import { instant, to, uuidOf } from './reference.ts';
import { hl7 } from './terms.ts';

/** A follow-up agreed after a risk assessment: active until someone recorded that it was done. The findings are in its document, not here. */
export const flags = ({ person, followUps }: PersonRecord): Flag[] =>
	followUps.map(({ id, session, by, decidedAt, on, doneAt }) => ({
		resourceType: 'Flag',
		id: uuidOf('Flag', id),
		status: doneAt === null ? 'active' : 'inactive',
		category: [hl7('flag-category', 'safety')],
		code: { text: `Safety follow-up due ${on}` },
		subject: to('Patient', person.id, person.name),
		period: { start: instant(decidedAt), ...(doneAt !== null && { end: instant(doneAt) }) },
		...(session !== null && { encounter: to('Encounter', session) }),
		author: to('Practitioner', by)
	}));
