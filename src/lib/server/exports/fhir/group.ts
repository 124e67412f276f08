import type { Group } from '@medplum/fhirtypes';
import type { PersonRecord } from './model.ts';
import { ownIdentifier, to, uuidOf } from './reference.ts';

/** The groups the person is or was in. Lists only this person as a member: that others are in care is theirs to disclose. */
export const groups = ({ origin, person, groups, madeAt }: PersonRecord): Group[] =>
	groups.map(({ id, title, programId, stays }) => ({
		resourceType: 'Group',
		id: uuidOf('Group', id),
		identifier: [ownIdentifier(origin, 'groups', id)],
		type: 'person',
		actual: true,
		name: title,
		managingEntity: to('Organization', programId),
		...(stays.length > 0 && {
			member: stays.map(({ startsOn, endsOn }) => ({
				entity: to('Patient', person.id, person.name),
				period: { start: startsOn, ...(endsOn && { end: endsOn }) },
				inactive: endsOn !== null && endsOn < new Date(madeAt).toISOString().slice(0, 10)
			}))
		})
	}));
