import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import { barriers, type Barrier, type OffTrackFacts, type OutcomeReview } from '#lib/domain/outcomes/review.ts';
import { app } from '#lib/server/app.ts';
import type { Tables } from '#lib/server/store/schema.ts';

export type ReviewRow = Tables['outcomeReview']['$inferSelect'];

/** Each review with its decision, earliest first. */
export function reviewsIn(rows: readonly ReviewRow[]): OutcomeReview[] {
	const decided = new Map(rows.flatMap((row) => (row.decides === null ? [] : [[row.decides, row] as const])));
	return rows.flatMap((row): OutcomeReview[] => {
		if (row.decides !== null || row.facts === null) return [];
		const answer = decided.get(row.id);
		const { id, clientId, programId, measure, by, at } = row;
		return [
			{
				...{ id, clientId, programId, measure, by, at, note: row.words },
				facts: JSON.parse(row.facts) as OffTrackFacts,
				// Barriers ticked in a later row were discussed too.
				barriers: barriersIn([row, ...(answer ? [answer] : [])]),
				decided: answer
					? {
							...{ decision: answer.decision!, why: answer.words, planId: answer.planId },
							...{ by: answer.by, at: answer.at }
						}
					: null
			}
		];
	});
}

function barriersIn(rows: ReviewRow[]): Barrier[] {
	const ticked = new Set(rows.flatMap((row) => JSON.parse(row.barriers) as Barrier[]));
	return barriers.filter((one) => ticked.has(one));
}

/** Reviews of these people, under any of their ids, in programs that the caller may see. */
export async function reviewsOf(clients: string[], programs?: string[]): Promise<OutcomeReview[]> {
	if (clients.length === 0 || programs?.length === 0) return [];
	const { t, db } = app().store;
	const r = t.outcomeReview;
	const here = programs && inArray(r.programId, programs);
	const rows = await db
		.select()
		.from(r)
		.where(and(inArray(r.clientId, clients), here))
		.orderBy(asc(r.at), asc(r.id));
	return reviewsIn(rows);
}

/** A program's reviews begun since an instant. */
export async function reviewsInProgram(programId: string, since: number): Promise<OutcomeReview[]> {
	const { t, db } = app().store;
	const r = t.outcomeReview;
	const rows = await db
		.select()
		.from(r)
		.where(and(eq(r.programId, programId), gte(r.at, since)))
		.orderBy(asc(r.at), asc(r.id));
	return reviewsIn(rows);
}
