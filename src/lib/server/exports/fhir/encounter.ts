import type { Encounter, EncounterParticipant } from '@medplum/fhirtypes';
import { outcomeOf } from '#lib/domain/attendance.ts';
import type { StaffRole } from '#lib/domain/staff-role.ts';
import type { PersonRecord, RecordedSession } from './model.ts';
import { instant, ownIdentifier, to, uuidOf } from './reference.ts';
import { hl7, hl7Coding } from './terms.ts';

/** One for each session of a group, and one for this person's part in it. An absent person's part is an encounter that did not take place. */
export const encounters = (record: PersonRecord): Encounter[] =>
	record.sessions.flatMap((session) => [
		ofSession(record, session),
		...(session.attended ? [ofPerson(record, session, session.attended)] : [])
	]);

/** The id of a person's part in a session. */
export const partOf = (session: number, person: string): string => `${session}/${person}`;

/** The encounter that other resources refer to: the person's part or, while nothing is confirmed, the session. */
export const encounterOf = ({ person }: PersonRecord, { id, attended }: RecordedSession) =>
	to('Encounter', attended ? partOf(id, person.id) : id);

const classOf = ({ modality }: RecordedSession) => hl7Coding('v3-ActCode', modality === 'video' ? 'VR' : 'AMB');

function ofSession({ origin }: PersonRecord, session: RecordedSession): Encounter {
	const { id, title, groupId, programId, startedAt, endedAt, staff } = session;
	const participant = staff.filter(({ role }) => role !== 'none').map(participantOf);
	return {
		resourceType: 'Encounter',
		id: uuidOf('Encounter', id),
		identifier: [ownIdentifier(origin, 'sessions', id)],
		status: 'finished',
		class: classOf(session),
		type: [{ text: title }],
		subject: to('Group', groupId),
		...(participant.length > 0 && { participant }),
		period: { start: instant(startedAt), end: instant(endedAt) },
		serviceProvider: to('Organization', programId)
	};
}

function ofPerson(
	{ person }: PersonRecord,
	session: RecordedSession,
	{ status, arrivedAt, leftAt }: NonNullable<RecordedSession['attended']>
): Encounter {
	const was = outcomeOf(status) === 'attended' && arrivedAt !== null && leftAt !== null;
	return {
		resourceType: 'Encounter',
		id: uuidOf('Encounter', partOf(session.id, person.id)),
		status: was ? 'finished' : 'cancelled',
		class: classOf(session),
		type: [{ text: session.title }],
		subject: to('Patient', person.id, person.name),
		...(was
			? { period: { start: instant(arrivedAt), end: instant(leftAt) } }
			: { reasonCode: [{ text: status }], period: { start: instant(session.startedAt) } }),
		serviceProvider: to('Organization', session.programId),
		partOf: to('Encounter', session.id)
	};
}

const roleCodes: Partial<Record<StaffRole, string>> = { lead: 'PPRF', 'co-facilitator': 'SPRF' };

const participantOf = ({ staffId, role, from, to: until }: RecordedSession['staff'][number]): EncounterParticipant => ({
	type: [roleCodes[role] ? hl7('v3-ParticipationType', roleCodes[role]) : { text: role }],
	...(from !== null && { period: { start: instant(from), ...(until !== null && { end: instant(until) }) } }),
	individual: to('Practitioner', staffId)
});
