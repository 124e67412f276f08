import type { AssignmentRule, MissingRule, ResultSource } from '#lib/domain/measures/result.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';
import type { sessions } from './sessions.ts';

type Others = Pick<ReturnType<typeof people>, 'client' | 'program'> & Pick<ReturnType<typeof sessions>, 'session'>;

/** Questionnaires: what people answered, and who is asked which one when. */
export const measuring = (c: Kit, { client, program, session }: Others) => {
	const inProgram = () =>
		c
			.text('program_id')
			.notNull()
			.references(() => program.id);

	/**
	 * One completed questionnaire. Never changed: a correction is another row that names the one it replaces; a row without answers removes one
	 * that was entered in error.
	 */
	const measureResult = c.table(
		'measure_result',
		{
			id: c.text('id').primaryKey(),
			clientId: c
				.text('client_id')
				.notNull()
				.references(() => client.id),
			programId: inProgram(),
			/** The live session in which it was asked; null if it was answered outside of one. */
			session: c.bigint('session').references(() => session.id),
			slug: c.text('slug').notNull(),
			/** The questionnaire's version. */
			version: c.int('version').notNull(),
			/** JSON: the answers by item, and the scores by that version's rules. */
			content: c.sealed('content').notNull(),
			/** Every scored item has an answer. */
			isComplete: c.bool('is_complete').notNull(),
			missing: c.text('missing').$type<MissingRule>().notNull(),
			source: c.text('source').$type<ResultSource>().notNull(),
			/** The staff member who entered it or handed over the tablet; null for a person's own phone. */
			by: c.text('by'),
			/** The day it is about, `YYYY-MM-DD` in the program's time zone, and the time of the last answer. */
			day: c.text('day').notNull(),
			at: c.instant('at').notNull(),
			/** When it was recorded. */
			recordedAt: c.instant('recorded_at').notNull(),
			/** Counts the rows of one client's questionnaire in one session, from 1; always 1 outside of a session. */
			edition: c.int('edition').notNull(),
			supersedes: c.text('supersedes'),
			isWithdrawn: c.bool('is_withdrawn').notNull(),
			reason: c.sealed('reason')
		},
		(t) => [
			c.uniqueIndex('measure_result_once').on(t.session, t.clientId, t.slug, t.edition),
			c.uniqueIndex('measure_result_superseded_once').on(t.supersedes),
			c.index('measure_result_of_client').on(t.clientId, t.day),
			c.index('measure_result_of_program').on(t.programId, t.day)
		]
	);

	/** Who is asked which questionnaire when: everyone in a program, or one client. Rows are ended, never changed. */
	const measureAssignment = c.table(
		'measure_assignment',
		{
			id: c.text('id').primaryKey(),
			programId: inProgram(),
			/** Null for everyone in the program. */
			clientId: c.text('client_id').references(() => client.id),
			slug: c.text('slug').notNull(),
			rule: c.text('rule').$type<AssignmentRule>().notNull(),
			/** `YYYY-MM-DD`, inclusive; the end is null while in effect. */
			startsOn: c.text('starts_on').notNull(),
			endsOn: c.text('ends_on'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull(),
			endedBy: c.text('ended_by')
		},
		(t) => [
			c.index('measure_assignment_of_program').on(t.programId),
			c.index('measure_assignment_of_client').on(t.clientId)
		]
	);

	/** Who is exempt from a questionnaire that the program asks of everyone, and why. Rows are ended, never changed. */
	const measureExemption = c.table(
		'measure_exemption',
		{
			id: c.text('id').primaryKey(),
			programId: inProgram(),
			clientId: c
				.text('client_id')
				.notNull()
				.references(() => client.id),
			slug: c.text('slug').notNull(),
			reason: c.sealed('reason').notNull(),
			/** `YYYY-MM-DD`, inclusive; the end is null while in effect. */
			startsOn: c.text('starts_on').notNull(),
			endsOn: c.text('ends_on'),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull(),
			endedBy: c.text('ended_by')
		},
		(t) => [
			c.index('measure_exemption_of_program').on(t.programId),
			c.index('measure_exemption_of_client').on(t.clientId)
		]
	);

	/**
	 * A tablet handed by staff to one client for one questionnaire. It holds the answers until they become a result; the row is deleted then, or
	 * when it expires.
	 */
	const measureHandover = c.table(
		'measure_handover',
		{
			id: c.text('id').primaryKey(),
			/** The SHA-256 of the tablet's cookie. */
			tokenHash: c.text('token_hash').notNull().unique(),
			clientId: c
				.text('client_id')
				.notNull()
				.references(() => client.id),
			programId: inProgram(),
			slug: c.text('slug').notNull(),
			/** The staff member stays and reads the answers; safety items are asked only then (R20). */
			isHeard: c.bool('is_heard').notNull(),
			/** JSON: the answers so far, by item. */
			answers: c.sealed('answers').notNull(),
			version: c.int('version').notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull(),
			expiresAt: c.instant('expires_at').notNull()
		},
		(t) => [c.index('measure_handover_of_client').on(t.clientId)]
	);

	return { measureResult, measureAssignment, measureExemption, measureHandover };
};
