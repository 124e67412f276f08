import { and, inArray } from 'drizzle-orm';
import type { OpenObjective } from '#lib/domain/goal-progress.ts';
import { openObjectives } from '#lib/domain/plan-editing.ts';
import type { ObjectiveStatus, PlanOfCare } from '#lib/domain/plan-of-care.ts';
import { statusesAfter, type PlanReview } from '#lib/domain/plan-review.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { documentsWhere, type Document } from '#lib/server/records/note-rows.ts';
import { planDataIn, planKinds } from './kinds.ts';

/** The current plan: the newest signed one, with what reviews have found since. */
export type CurrentPlan = {
	document: Document;
	plan: PlanOfCare;
	/** The objectives' status after the reviews, for those that a review judged. */
	statuses: Map<string, ObjectiveStatus>;
	/** When the next review is due, `2026-03-05`: according to the last review, or else the plan. */
	reviewOn: string;
};

/** Plans, reviews and summaries of one client, newest first. */
export async function planDocumentsOf(clientId: string): Promise<Document[]> {
	const { document } = app().store.t;
	const own = inArray(document.clientId, await idsOf(clientId));
	const found = await documentsWhere(and(own, inArray(document.kind, [...planKinds])));
	return found.sort((a, b) => (b.signedAt ?? b.createdAt) - (a.signedAt ?? a.createdAt));
}

export const currentPlanOf = async (clientId: string): Promise<CurrentPlan | null> =>
	currentIn(await planDocumentsOf(clientId));

/** The current plan among these documents, newest first. */
export function currentIn(documents: Document[]): CurrentPlan | null {
	const signed = documents.filter(({ status, inErrorAt }) => status === 'signed' && inErrorAt === null);
	const document = signed.find(({ kind }) => kind === 'plan-of-care');
	const read = document && planDataIn('plan-of-care', document.content.data);
	if (!document || read?.kind !== 'plan-of-care') return null;
	const reviews = reviewsOf(document.id, signed).reverse();
	return {
		document,
		plan: read.data,
		statuses: statusesAfter(reviews),
		reviewOn: reviews.at(-1)?.reviewOn || read.data.reviewOn
	};
}

const reviewsOf = (plan: string, signed: Document[]): PlanReview[] =>
	signed.flatMap(({ kind, content }) => {
		const read = kind === 'plan-review' ? planDataIn(kind, content.data) : null;
		return read?.kind === 'plan-review' && read.data.plan === plan ? [read.data] : [];
	});

/** The objectives that a note about this client can name now. */
export async function openObjectivesOf(clientId: string | null): Promise<OpenObjective[]> {
	const current = clientId === null ? null : await currentPlanOf(clientId);
	return current ? openObjectives(current.plan, current.statuses) : [];
}
