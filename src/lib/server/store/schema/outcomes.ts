import type { OffTrack } from '#lib/domain/care-team/off-track.ts';
import type { ReviewDecision } from '#lib/domain/outcomes/review.ts';
import type { Kit } from '#lib/server/store/kit.ts';
import type { people } from './people.ts';

type Others = Pick<ReturnType<typeof people>, 'client' | 'program'>;

/** What staff thought and decided about a person flagged by a rule. Append-only: a decision is its own row. */
export const outcomes = (c: Kit, { client, program }: Others) => {
	const outcomeReview = c.table(
		'outcome_review',
		{
			id: c.text('id').primaryKey(),
			clientId: c
				.text('client_id')
				.notNull()
				.references(() => client.id),
			programId: c
				.text('program_id')
				.notNull()
				.references(() => program.id),
			/** A questionnaire's slug, and the rule that flagged it. */
			measure: c.text('measure').notNull(),
			rule: c.text('rule').$type<OffTrack['kind']>().notNull(),
			/** The review that this row decides; null in the row that begins a review. */
			decides: c.text('decides'),
			decision: c.text('decision').$type<ReviewDecision>(),
			/** The plan of care that was signed to replace the earlier one. */
			planId: c.text('plan_id'),
			/** JSON: `OffTrackFacts`, frozen; null in a decision. */
			facts: c.sealed('facts'),
			/** JSON: `Barrier[]`, as ticked. */
			barriers: c.sealed('barriers').notNull(),
			/** A note on the barriers, or the reason for the decision. */
			words: c.sealed('words').notNull(),
			by: c.text('by').notNull(),
			at: c.instant('at').notNull()
		},
		(t) => [
			c.uniqueIndex('outcome_review_decided_once').on(t.decides),
			c.index('outcome_review_of_client').on(t.clientId, t.at),
			c.index('outcome_review_of_program').on(t.programId, t.at)
		]
	);
	return { outcomeReview };
};
