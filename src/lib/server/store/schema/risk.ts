import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

/** Outcomes of safety alerts, for lists and the chart, and the follow-ups still to do. */
export const risk = (c: Kit, { staff }: Pick<ReturnType<typeof people>, 'staff'>) => {
	/**
	 * One outcome, about all open alerts of a person in a session, written in the unit that settles them, or about a client outside of sessions.
	 * Never changed. Its text is in the document and, if there was an alert, in the log.
	 */
	const riskOutcome = c.table(
		'risk_outcome',
		{
			id: c.text('id').primaryKey(),
			/** Null for an assessment started from a client's chart. */
			session: c.bigint('session'),
			/** The session's person, client or guest seat; outside of sessions, the client. */
			person: c.text('person').notNull(),
			/** The document; null for outcomes filed before assessments were documents. */
			documentId: c.text('document_id'),
			/** JSON: `Outcome`. */
			content: c.sealed('content').notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [c.index('risk_outcome_of_session').on(t.session, t.person), c.index('risk_outcome_by_time').on(t.at, t.id)]
	);

	/** A follow-up on a person, due on a day. Done once, with what happened. */
	const followUp = c.table(
		'follow_up',
		{
			id: c.text('id').primaryKey(),
			outcomeId: c
				.text('outcome_id')
				.notNull()
				.references(() => riskOutcome.id),
			/** The outcome's session. */
			session: c.bigint('session'),
			ownerId: c
				.text('owner_id')
				.notNull()
				.references(() => staff.id),
			/** A day, `2026-03-05`. */
			dueOn: c.text('due_on').notNull(),
			/** What is to be done; may be empty. */
			task: c.sealed('task').notNull(),
			doneAt: c.instant('done_at'),
			doneBy: c.text('done_by'),
			/** What happened; null while it is open. */
			happened: c.sealed('happened')
		},
		(t) => [
			c.index('follow_up_of_owner').on(t.ownerId, t.doneAt, t.dueOn),
			c.index('follow_up_open').on(t.doneAt, t.dueOn)
		]
	);

	return { riskOutcome, followUp };
};
