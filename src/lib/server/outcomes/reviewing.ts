import type { Barrier, OffTrackFacts, OutcomeReview, ReviewDecision } from '#lib/domain/outcomes/review.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { planDocumentsOf } from '#lib/server/care-plans/current.ts';
import { programById } from '#lib/server/care-team/scope.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { startOfDayBefore } from '#lib/server/programs/times.ts';
import { isFirst } from '#lib/server/store/errors.ts';

type By = Pick<StaffMember, 'id'>;
type Begun = {
	clientId: string;
	programId: string;
	measure: string;
	facts: OffTrackFacts;
	barriers: Barrier[];
	note: string;
};
export type Decided = { decision: ReviewDecision; why: string; planId: string | null };
export type DecideRefused = { ok: false; code: 'decided' | 'no-plan' | 'no-words' };

/** Begins a review: a staff member looked at the rule's result and ticked possible barriers. The caller has checked permission. */
export async function beginReview(by: By, begun: Begun, at = Date.now()): Promise<string> {
	const { t, write, audit } = app().store;
	const id = randomId();
	const { clientId, programId, measure, facts, barriers, note } = begun;
	const row = {
		...{ id, clientId, programId, measure, rule: facts.off.kind, decides: null, decision: null, planId: null },
		...{ facts: JSON.stringify(facts), barriers: JSON.stringify(barriers), words: note, by: by.id, at }
	};
	const detail = `${measure}, ${facts.off.kind}`;
	await write((tx) => [
		tx.insert(t.outcomeReview).values(row),
		audit.row({ at, by: by.id, act: 'outcome-review.begun', subject: id, clientId, detail })
	]);
	return id;
}

/** Decides a review, once: another plan signed since it began, or no new plan, with the reason. */
export async function decideReview(
	by: By,
	{ id, clientId, programId, measure, facts, at: begunAt }: OutcomeReview,
	{ decision, why, planId }: Decided,
	at = Date.now()
): Promise<{ ok: true } | DecideRefused> {
	if (decision === 'no-change' && why === '') return { ok: false, code: 'no-words' };
	if (decision === 'plan-changed') {
		const { timeZone } = (await programById(programId))!;
		const plans = await plansSince(clientId, begunAt, timeZone);
		if (!plans.some((plan) => plan.id === planId)) return { ok: false, code: 'no-plan' };
	}
	const { t, write, audit } = app().store;
	const row = {
		...{ id: randomId(), clientId, programId, measure, rule: facts.off.kind, decides: id, decision, facts: null },
		...{ planId: decision === 'plan-changed' ? planId : null, barriers: '[]', words: why, by: by.id, at }
	};
	const act = 'outcome-review.decided';
	const written = await isFirst(
		write((tx) => [
			tx.insert(t.outcomeReview).values(row),
			audit.row({ at, by: by.id, act, subject: id, clientId, detail: decision })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'decided' };
}

/** How many days before a review a plan may have been signed and still count as its result, such as at the meeting that discussed it. */
const before = 7;

/** A client's plans and plan reviews that may be the result of a review, newest first. */
export async function plansSince(clientId: string, begunAt: number, timeZone: string) {
	const all = await planDocumentsOf(clientId);
	const since = startOfDayBefore(begunAt, before, timeZone);
	return all.flatMap(({ id, kind, status, signedAt, inErrorAt }) =>
		(kind === 'plan-of-care' || kind === 'plan-review') &&
		status === 'signed' &&
		inErrorAt === null &&
		signedAt !== null &&
		signedAt >= since
			? [{ id, kind, signedAt }]
			: []
	);
}
