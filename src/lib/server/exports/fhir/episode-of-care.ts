import type { EpisodeOfCare } from '@medplum/fhirtypes';
import type { EpisodeStatus } from '#lib/domain/episode.ts';
import type { PersonRecord } from './model.ts';
import { to, uuidOf } from './reference.ts';

const statuses: Record<EpisodeStatus, EpisodeOfCare['status']> = {
	referred: 'planned',
	waitlist: 'waitlist',
	active: 'active',
	'on-hold': 'onhold',
	finished: 'finished'
};

/** The client's stays in programs. A referral that came to nothing is `cancelled` and has no period. */
export const episodesOfCare = ({ person, episodes }: PersonRecord): EpisodeOfCare[] =>
	episodes.map(({ id, programId, status, admittedOn, dischargedOn }) => ({
		resourceType: 'EpisodeOfCare',
		id: uuidOf('EpisodeOfCare', id),
		status: status === 'finished' && admittedOn === null ? 'cancelled' : statuses[status],
		patient: to('Patient', person.id, person.name),
		managingOrganization: to('Organization', programId),
		...(admittedOn !== null && {
			period: { start: admittedOn, ...(dischargedOn !== null && { end: dischargedOn }) }
		})
	}));
