import { z } from 'zod';
import { progressLevels, type GoalProgress } from './goal-progress.ts';
import { id } from './id.ts';
import { longest } from './limits.ts';
import { isOpen, objectivesIn } from './plan-editing.ts';
import { dayOrNone, objectiveStatuses, type ObjectiveStatus, type PlanOfCare } from './plan-of-care.ts';
import type { ReviewSection } from './plan-sections.ts';

/** Progress as a signed note judged it: a fact in the review, not editable there. `on` is the date of service. */
const noted = z.strictObject({
	document: id,
	/** The session it is about; null outside sessions. */
	session: z.number().int().nullable(),
	on: z.iso.date(),
	progress: z.enum(progressLevels),
	words: z.string()
});
export type Noted = z.infer<typeof noted>;

const reviewed = z.strictObject({
	objective: id,
	number: z.string().max(12),
	text: z.string().max(longest.objective),
	noted: z.array(noted),
	/** Its status now; null until the clinician judges it. */
	status: z.enum(objectiveStatuses).nullable(),
	/** Progress in words, and why. */
	words: z.string().max(longest.objective)
});
export type ReviewedObjective = z.infer<typeof reviewed>;

/** A review of a signed plan: the status of each objective, why, and when to look again. */
export const planReview = z.strictObject({
	plan: id,
	objectives: z.array(reviewed),
	/** The consequences for the plan, and why: the clinician's decision. */
	conclusion: z.string().max(longest.planText),
	participation: z.string().max(longest.planText),
	reviewOn: dayOrNone
});
export type PlanReview = z.infer<typeof planReview>;

/** One judgment of one objective in one signed note. */
export type NotedProgress = Pick<GoalProgress, 'objective' | 'words'> & Omit<Noted, 'words'>;

const oldestFirst = (a: { on: string }, b: { on: string }) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0);

/** Notes' judgments of one objective, oldest first. */
export const notedOf = (progress: readonly NotedProgress[], objective: string): Noted[] =>
	progress
		.filter((one) => one.objective === objective)
		.map(({ document, session, on, progress, words }) => ({ document, session, on, progress, words }))
		.sort(oldestFirst);

/** A new review with its facts and no judgments: the plan's open objectives, and what notes recorded about each since. */
export const draftReview = (
	document: string,
	plan: PlanOfCare,
	statuses: ReadonlyMap<string, ObjectiveStatus>,
	progress: readonly NotedProgress[]
): PlanReview => ({
	plan: document,
	objectives: objectivesIn(plan)
		.filter(({ objective }) => isOpen(statuses.get(objective.id) ?? objective.status))
		.map(({ objective: { id, text }, number }) => ({
			...{ objective: id, number, text, noted: notedOf(progress, id) },
			...{ status: null, words: '' }
		})),
	...{ conclusion: '', participation: '', reviewOn: '' }
});

/** The same review with judgments from notes signed since it was started; the clinician's words stay. */
export const withFreshNotes = (review: PlanReview, progress: readonly NotedProgress[]): PlanReview => ({
	...review,
	objectives: review.objectives.map((one) => ({ ...one, noted: notedOf(progress, one.objective) }))
});

/** The status of each objective after reviews, oldest first: the latest one counts. */
export const statusesAfter = (reviews: readonly PlanReview[]): Map<string, ObjectiveStatus> =>
	new Map(
		reviews.flatMap(({ objectives }) =>
			objectives.flatMap(({ objective, status }) => (status === null ? [] : [[objective, status] as const]))
		)
	);

export type ReviewGap = {
	kind: 'status' | 'words' | 'conclusion' | 'participation' | 'review' | 'review-past';
	field: string;
	at: string;
};

/** Everything that still prevents signing a review. */
export function gapsInReview(review: PlanReview, today: string): ReviewGap[] {
	const { objectives, conclusion, participation, reviewOn } = review;
	const gap = (isLacking: boolean, kind: ReviewGap['kind'], field: string, at = ''): ReviewGap[] =>
		isLacking ? [{ kind, field, at }] : [];
	return [
		...objectives.flatMap(({ objective, number, status, words }) => [
			...gap(status === null, 'status', `${objective}-status`, number),
			...gap(words.trim() === '', 'words', `${objective}-words`, number)
		]),
		...gap(conclusion.trim() === '', 'conclusion', 'conclusion'),
		...gap(participation.trim() === '', 'participation', 'participation'),
		...gap(reviewOn === '', 'review', 'review-on'),
		...gap(reviewOn !== '' && reviewOn <= today, 'review-past', 'review-on')
	];
}

export type ReviewWords = {
	objective(of: { number: string; text: string }): string;
	status(status: ObjectiveStatus | null): string;
	noted(of: { day: string; progress: Noted['progress']; words: string }): string;
	nothingNoted(): string;
	day(date: string): string;
};

/** The text of a review, section by section; this is what is signed. */
export function reviewText(review: PlanReview, words: ReviewWords): { id: ReviewSection; text: string }[] {
	const one = ({ number, text, noted, status, words: own }: ReviewedObjective) =>
		[
			words.objective({ number, text }),
			words.status(status),
			...(own.trim() ? [own.trim()] : []),
			...noted.map(({ on, progress, words: said }) => words.noted({ day: words.day(on), progress, words: said })),
			...(noted.length ? [] : [words.nothingNoted()])
		].join('\n');
	return [
		{ id: 'objectives', text: review.objectives.map(one).join('\n\n') },
		{ id: 'conclusion', text: review.conclusion.trim() },
		{ id: 'participation', text: review.participation.trim() },
		{ id: 'review', text: review.reviewOn && words.day(review.reviewOn) }
	];
}
