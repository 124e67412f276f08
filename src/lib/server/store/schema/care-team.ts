import type { MeetingStatus } from '#lib/domain/care-team/meeting.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

type Others = Pick<ReturnType<typeof people>, 'client' | 'program' | 'staff'>;

/** The care team's meetings: who is talked about and why, and what was decided. What was decided is also a document in each chart. */
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
			/** Planned for each person. */
			minutesEach: c.int('minutes_each').notNull(),
			/** Who takes part, ids of staff. */
			attending: c.json('attending').$type<string[]>().notNull(),
			/** Who chairs it, and signs; null until it starts. */
			chairId: c.text('chair_id').references(() => staff.id),
			startedAt: c.instant('started_at'),
			/** Whom they talk about, a row of `care_meeting_person`, and since when. */
			current: c.text('current'),
			currentSince: c.instant('current_since'),
			/** When it was signed, or called off. */
			endedAt: c.instant('ended_at'),
			/** Counts changes, from 1: two at once cannot both win. */
			version: c.int('version').notNull().default(1),
			by: c.text('by').notNull(),
			createdAt: c.instant('created_at').notNull()
		},
		(t) => [c.index('care_meeting_of_program').on(t.programId, t.plannedAt)]
	);

	/** Somebody on the agenda of a meeting. */
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
			/** JSON: `Reason[]`, as they were when the meeting started. */
			reasons: c.sealed('reasons').notNull(),
			/** Why somebody added them by hand; null for whom the reasons brought. */
			addedWhy: c.sealed('added_why'),
			/** Why they were left out this time; null for who is talked about. */
			leftOutWhy: c.sealed('left_out_why'),
			/** What was said, as typed. */
			discussion: c.sealed('discussion'),
			discussedAt: c.instant('discussed_at'),
			/** How long they were talked about, in milliseconds. */
			spent: c.int('spent').notNull().default(0),
			/** What was filed of it; null for who was not talked about. */
			documentId: c.text('document_id'),
			/** When the meeting was signed: nothing of it changes any more. */
			closedAt: c.instant('closed_at'),
			version: c.int('version').notNull().default(1)
		},
		(t) => [
			c.uniqueIndex('care_meeting_person_once').on(t.meetingId, t.clientId),
			c.index('care_meeting_person_of').on(t.clientId)
		]
	);

	/** What was decided about somebody: who does what until when. Once it is signed, only that it was done changes. */
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
			/** The document that it stands in; null while the meeting is not signed. */
			documentId: c.text('document_id'),
			doneAt: c.instant('done_at'),
			doneBy: c.text('done_by'),
			/** What happened; null while it is open. */
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
