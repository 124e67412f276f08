import type { MeetingStatus } from '#lib/domain/care-team/meeting.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

type Others = Pick<ReturnType<typeof people>, 'client' | 'program' | 'staff'>;

/** The care team's meetings: who is discussed and why, and what was decided. Decisions are also filed as a document in each chart. */
export const careTeam = (c: Kit, { client, program, staff }: Others) => {
	const careMeeting = c.table(
		'care_meeting',
		{
			id: c.text('id').primaryKey(),
			programId: c
				.text('program_id')
				.notNull()
				.references(() => program.id),
			status: c.text('status').$type<MeetingStatus>().notNull(),
			plannedAt: c.instant('planned_at').notNull(),
			/** Planned minutes for each person. */
			minutesEach: c.int('minutes_each').notNull(),
			/** Staff ids of the people attending. */
			attending: c.json('attending').$type<string[]>().notNull(),
			/** The person who chairs the meeting and signs it; null until it starts. */
			chairId: c.text('chair_id').references(() => staff.id),
			startedAt: c.instant('started_at'),
			/** The person being discussed, a row of `care_meeting_person`, and since when. */
			current: c.text('current'),
			currentSince: c.instant('current_since'),
			/** When it was signed or called off. */
			endedAt: c.instant('ended_at'),
			/** Change counter from 1, so that one of two concurrent changes fails. */
			version: c.int('version').notNull().default(1),
			by: c.text('by').notNull(),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('care_meeting_of_program').on(t.programId, t.plannedAt)]
	);

	/** A person on a meeting's agenda. */
	const careMeetingPerson = c.table(
		'care_meeting_person',
		{
			id: c.text('id').primaryKey(),
			meetingId: c
				.text('meeting_id')
				.notNull()
				.references(() => careMeeting.id),
			clientId: c
				.text('client_id')
				.notNull()
				.references(() => client.id),
			place: c.int('place').notNull(),
			/** JSON: `Reason[]`, frozen when the meeting started. */
			reasons: c.sealed('reasons').notNull(),
			/** Why they were added by hand; null if the reasons put them on the agenda. */
			addedWhy: c.sealed('added_why'),
			/** Why they were left out this time; null if they were discussed. */
			leftOutWhy: c.sealed('left_out_why'),
			/** What was discussed, as typed. */
			discussion: c.sealed('discussion'),
			discussedAt: c.instant('discussed_at'),
			/** Milliseconds spent on them. */
			spent: c.int('spent').notNull().default(0),
			/** The document filed about it; null if they were not discussed. */
			documentId: c.text('document_id'),
			/** When the meeting was signed; the row never changes after that. */
			closedAt: c.instant('closed_at'),
			version: c.int('version').notNull().default(1)
		},
		(t) => [
			c.uniqueIndex('care_meeting_person_once').on(t.meetingId, t.clientId),
			c.index('care_meeting_person_of').on(t.clientId)
		]
	);

	/** A decision about a person: who does what by when. Once it is signed, it can only be marked as done. */
	const careDecision = c.table(
		'care_decision',
		{
			id: c.text('id').primaryKey(),
			personId: c
				.text('person_id')
				.notNull()
				.references(() => careMeetingPerson.id),
			clientId: c
				.text('client_id')
				.notNull()
				.references(() => client.id),
			text: c.sealed('text').notNull(),
			ownerId: c
				.text('owner_id')
				.notNull()
				.references(() => staff.id),
			/** `YYYY-MM-DD`. */
			dueOn: c.text('due_on').notNull(),
			by: c.text('by').notNull(),
			createdAt: c.instant('created_at').notNull(),
			version: c.int('version').notNull().default(1),
			/** The document that contains it; null until the meeting is signed. */
			documentId: c.text('document_id'),
			doneAt: c.instant('done_at'),
			doneBy: c.text('done_by'),
			/** What came of it; null while it is open. */
			happened: c.sealed('happened')
		},
		(t) => [
			c.index('care_decision_of_person').on(t.personId),
			c.index('care_decision_of_client').on(t.clientId, t.doneAt),
			c.index('care_decision_of_owner').on(t.ownerId, t.doneAt, t.dueOn)
		]
	);

	return { careMeeting, careMeetingPerson, careDecision };
};
