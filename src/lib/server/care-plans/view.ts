import type { ClientSignature } from '#lib/domain/client-signature.ts';
import { objectivesIn } from '#lib/domain/plan-editing.ts';
import type { ObjectiveStatus } from '#lib/domain/plan-of-care.ts';
import { notedOf, type Noted, type NotedProgress } from '#lib/domain/plan-review.ts';
import type { NoteStatus } from '#lib/domain/signing.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { clientAnswersOn } from './client-signing.ts';
import { currentIn, planDocumentsOf, type CurrentPlan } from './current.ts';
import { isPlanKind, type PlanKind } from './kinds.ts';
import { notedProgress } from './progress.ts';

/** An objective of the current plan, with its latest judgment in a note. */
export type ObjectiveLine = {
	id: string;
	number: string;
	text: string;
	status: ObjectiveStatus;
	targetOn: string;
	latest: Noted | null;
};
/** A goal of the current plan, in the client's words. */
export type GoalLine = { id: string; text: string; objectives: ObjectiveLine[] };
export type PlanListed = {
	id: string;
	kind: PlanKind;
	status: NoteStatus;
	author: string;
	authorId: string;
	signedAt: number | null;
	isInError: boolean;
};
export type PlanView = {
	current: { id: string; reviewOn: string; goals: GoalLine[]; client: ClientSignature | null } | null;
	/** Plans, reviews and summaries, newest first. */
	documents: PlanListed[];
	/** Discharged since the plan was signed: nothing is due anymore. */
	isOver: boolean;
};

const goalsOf = ({ plan, statuses }: CurrentPlan, progress: NotedProgress[]): GoalLine[] =>
	[...Map.groupBy(objectivesIn(plan), ({ goal }) => goal)].map(([{ id, text }, places]) => ({
		...{ id, text },
		objectives: places.map(({ objective: { id, text, targetOn, status }, number }) => ({
			...{ id, number, text, targetOn, status: statuses.get(id) ?? status },
			latest: notedOf(progress, id).at(-1) ?? null
		}))
	}));

/**
 * A client's plan for staff who may read what these groups recorded: the objectives with their progress, and every plan, review and summary.
 * `signedOnly`: without drafts.
 */
export async function planViewOf(
	clientId: string,
	{ groups, signedOnly }: { groups: string[]; signedOnly: boolean }
): Promise<PlanView> {
	const documents = await planDocumentsOf(clientId);
	const current = currentIn(documents);
	const [progress, answers, authors] = await Promise.all([
		current ? notedProgress(clientId, { groups }) : [],
		current ? clientAnswersOn(current.document.id) : [],
		staffNames(documents.map(({ authorId }) => authorId))
	]);
	const goals = current ? goalsOf(current, progress) : [];
	const listed = documents.flatMap(({ id, kind, status, authorId, signedAt, inErrorAt }): PlanListed[] =>
		isPlanKind(kind) && (!signedOnly || status === 'signed')
			? [{ id, kind, status, authorId, signedAt, author: authors.get(authorId) ?? '', isInError: inErrorAt !== null }]
			: []
	);
	const newest = listed.find(({ status, isInError }) => status === 'signed' && !isInError);
	return {
		current: current && {
			...{ id: current.document.id, reviewOn: current.reviewOn, goals },
			client: answers[0] ?? null
		},
		documents: listed,
		isOver: newest?.kind === 'discharge-summary'
	};
}
