import type { DischargeSummary } from '#lib/domain/discharge-summary.ts';
import { withFreshNotes, type PlanReview } from '#lib/domain/plan-review.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { documentById, type Document } from '#lib/server/records/note-rows.ts';
import { planDocumentsOf } from './current.ts';
import { dischargeFactsOf } from './discharge-facts.ts';
import type { PlanData } from './kinds.ts';
import { notedProgress } from './progress.ts';

/** The groups whose records about a client the staff member may read. */
export const groupsReadBy = async (staff: StaffMember, clientId: string): Promise<string[]> =>
	(await chartScope(staff, clientId))?.groups ?? [];

/** When a signature last covered this plan: progress after that is new. */
export async function lastLookedAt(clientId: string, plan: string): Promise<number> {
	const [document, others] = await Promise.all([documentById(plan), planDocumentsOf(clientId)]);
	const since = document?.signedAt ?? 0;
	const reviews = others.filter(({ kind, signedAt }) => kind === 'plan-review' && (signedAt ?? 0) > since);
	return reviews.find(({ status, inErrorAt }) => status === 'signed' && inErrorAt === null)?.signedAt ?? since;
}

/** The same document with current facts from the record, as far as its author may read it; the clinician's words stay. */
export async function freshen(
	by: StaffMember,
	{ clientId }: Pick<Document, 'clientId'>,
	of: PlanData,
	locale: Locale
): Promise<PlanData> {
	if (clientId === null || of.kind === 'plan-of-care') return of;
	const groups = await groupsReadBy(by, clientId);
	if (of.kind === 'discharge-summary')
		return { ...of, data: { ...of.data, facts: await dischargeFactsOf(clientId, groups, locale) } };
	const since = await lastLookedAt(clientId, of.data.plan);
	return { ...of, data: withFreshNotes(of.data, await notedProgress(clientId, { groups, since })) };
}

/** The input merged into the stored facts, which are never taken from a page. */
export function judgedOn(kept: PlanData, sent: PlanData): PlanData {
	if (kept.kind === 'plan-review' && sent.kind === 'plan-review')
		return { kind: kept.kind, data: judgedReview(kept.data, sent.data) };
	if (kept.kind === 'discharge-summary' && sent.kind === 'discharge-summary')
		return { kind: kept.kind, data: { ...sent.data, facts: kept.data.facts } };
	if (kept.kind === 'plan-of-care' && sent.kind === 'plan-of-care')
		return { kind: kept.kind, data: { ...sent.data, basis: kept.data.basis } };
	return kept;
}

const judgedReview = (kept: PlanReview, sent: PlanReview): PlanReview => ({
	...sent,
	plan: kept.plan,
	objectives: kept.objectives.map((one) => {
		const { status, words } = sent.objectives.find(({ objective }) => objective === one.objective) ?? one;
		return { ...one, status, words };
	})
});

/** Whether two say the same, apart from the record's facts. */
export const saysTheSame = (a: PlanData, b: PlanData): boolean => JSON.stringify(said(a)) === JSON.stringify(said(b));

function said({ kind, data }: PlanData): unknown {
	if (kind === 'plan-review') {
		const { objectives, ...rest } = data;
		return { ...rest, judged: objectives.map(({ objective, status, words }) => ({ objective, status, words })) };
	}
	return kind === 'discharge-summary' ? withoutFacts(data) : data;
}

const withoutFacts = ({ facts: _, ...rest }: DischargeSummary) => rest;
