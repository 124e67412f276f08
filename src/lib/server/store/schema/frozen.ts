import type { StaffRole } from '#lib/domain/staff-role.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';
import type { sessions } from './sessions.ts';

type Others = Pick<ReturnType<typeof people>, 'client' | 'staff' | 'enrolment'> &
	Pick<ReturnType<typeof sessions>, 'session'>;

/** Who was expected at a session, who came and who led, as known at the time (R18). Append-only. */
export const frozen = (c: Kit, { client, staff, enrolment, session }: Others) => {
	/** One person in one session; attendance and notes use the same `person`. */
	const sessionParticipant = c.table(
		'session_participant',
		{
			id: c.text('id').primaryKey(),
			session: c
				.bigint('session')
				.notNull()
				.references(() => session.id),
			/** The client's id; the seat's if the client was not known; this row's if there was no seat either. */
			person: c.text('person').notNull(),
			clientId: c.text('client_id').references(() => client.id),
			enrolment: c.text('enrolment').references(() => enrolment.id),
			/** The name in the chart and the preferred name, when the session started or the person came. */
			name: c.sealed('name').notNull(),
			preferredName: c.sealed('preferred_name').notNull(),
			/** On the roster; a client who was let in without being on it, or added afterwards; or a guest. */
			source: c.text('source').$type<'roster' | 'added' | 'walk-in'>().notNull(),
			/** Why the person was added after the session; null otherwise. */
			reason: c.sealed('reason'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.uniqueIndex('session_participant_person').on(t.session, t.person),
			c.index('session_participant_client').on(t.clientId)
		]
	);

	/** Which client a guest turned out to be. The newest row counts. */
	const participantBinding = c.table(
		'participant_binding',
		{
			id: c.text('id').primaryKey(),
			participant: c
				.text('participant')
				.notNull()
				.references(() => sessionParticipant.id),
			clientId: c
				.text('client_id')
				.notNull()
				.references(() => client.id),
			/** The client's names at that time. */
			name: c.sealed('name').notNull(),
			preferredName: c.sealed('preferred_name').notNull(),
			reason: c.sealed('reason').notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.index('participant_binding_participant').on(t.participant),
			c.index('participant_binding_client').on(t.clientId)
		]
	);

	/**
	 * Staff of a session. Version 0 keeps name and credentials as they were when the person opened the console; later versions say what they did,
	 * as confirmed by a clinician. The newest counts.
	 */
	const sessionStaff = c.table(
		'session_staff',
		{
			id: c.text('id').primaryKey(),
			session: c
				.bigint('session')
				.notNull()
				.references(() => session.id),
			staffId: c
				.text('staff_id')
				.notNull()
				.references(() => staff.id),
			version: c.int('version').notNull(),
			name: c.sealed('name').notNull(),
			credentials: c.text('credentials').notNull(),
			/** Null in version 0. */
			role: c.text('role').$type<StaffRole>(),
			from: c.instant('from_at'),
			to: c.instant('to_at'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.uniqueIndex('session_staff_version').on(t.session, t.staffId, t.version),
			c.index('session_staff_of').on(t.staffId)
		]
	);

	return { sessionParticipant, participantBinding, sessionStaff };
};
