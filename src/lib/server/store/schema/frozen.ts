import type { StaffRole } from '#lib/domain/staff-role.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';
import type { sessions } from './sessions.ts';

type Others = Pick<ReturnType<typeof people>, 'client' | 'staff' | 'enrolment'> &
	Pick<ReturnType<typeof sessions>, 'session'>;

/** Who was expected at a session, who came and who led, as it was then (R18). Appended, never changed. */
export const frozen = (c: Kit, { client, staff, enrolment, session }: Others) => {
	/** One person of one session; attendance and notes name the same `person`. */
	const sessionParticipant = c.table(
		'session_participant',
		{
			id: c.text('id').primaryKey(),
			session: c
				.bigint('session')
				.notNull()
				.references(() => session.id),
			/** The client, or where nobody knew which client it was, the seat; this row's id when there was no seat either. */
			person: c.text('person').notNull(),
			clientId: c.text('client_id').references(() => client.id),
			enrolment: c.text('enrolment').references(() => enrolment.id),
			/** As in the chart and as they wished to be called, when the session started or they came. */
			name: c.sealed('name').notNull(),
			preferredName: c.sealed('preferred_name').notNull(),
			/** On the roster; let in as a client who is not on it, or added afterwards; or a guest. */
			source: c.text('source').$type<'roster' | 'added' | 'walk-in'>().notNull(),
			/** Written down after the session by somebody who says why. */
			reason: c.sealed('reason'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.uniqueIndex('session_participant_person').on(t.session, t.person),
			c.index('session_participant_client').on(t.clientId)
		]
	);

	/** Which client a guest turned out to be. The newest row holds. */
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
			/** The client's names when it was written down. */
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
	 * Staff of a session. Version 0 keeps name and credentials as they were when somebody opened the console; what they did is said by
	 * later versions, which a clinician confirms: the newest holds.
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
