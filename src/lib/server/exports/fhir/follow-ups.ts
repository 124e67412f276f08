import { and, asc, eq, inArray, or } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import type { Outcome } from '#lib/server/records/risk-outcomes.ts';
import type { FollowUp, RecordedDocument, RecordedSession } from './model.ts';

/**
 * Follow-ups about this client from these sessions and documents: open ones, however overdue, and completed ones. Outcomes from a version that kept
 * a day but no owner cannot be marked as done; they are left out once their day has passed.
 */
export async function followUpsOf(
	clientId: string,
	{ sessions, documents }: { sessions: RecordedSession[]; documents: RecordedDocument[] },
	today: string
): Promise<FollowUp[]> {
	const { db, t } = app().store;
	const { riskOutcome: outcome, followUp, seat } = t;
	const own = await idsOf(clientId);
	const inSessions = inArray(
		outcome.session,
		sessions.map(({ id }) => id)
	);
	const outside = inArray(
		outcome.documentId,
		documents.filter(({ session }) => session === null).map(({ id }) => id)
	);
	const rows = await db
		.select({ outcome, followUp })
		.from(outcome)
		.leftJoin(followUp, eq(followUp.outcomeId, outcome.id))
		// For a guest who was recognized later, the outcome's person is their seat.
		.leftJoin(seat, eq(seat.id, outcome.person))
		.where(and(or(inSessions, outside), or(inArray(outcome.person, own), inArray(seat.clientId, own))))
		.orderBy(asc(outcome.at), asc(outcome.id));
	return rows.flatMap(({ outcome: { id, session, by, at, content }, followUp }): FollowUp[] => {
		const { followUpOn } = JSON.parse(content) as Outcome;
		const on = followUp?.dueOn ?? followUpOn;
		if (on === null || (!followUp && on < today)) return [];
		return [{ id: followUp?.id ?? id, session, by, decidedAt: at, on, doneAt: followUp?.doneAt ?? null }];
	});
}
