import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { z } from 'zod';
import { longest } from '#lib/domain/limits.ts';
import { barriers, decisions } from '#lib/domain/outcomes/review.ts';
import { m } from '#lib/paraglide/messages.js';
import { text } from '#lib/pages/forms/fields.server.ts';
import { readForm } from '#lib/pages/forms/read-form.server.ts';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { openTrends } from '#lib/server/charts/trend-page.ts';
import { beginReview, decideReview, type DecideRefused } from '#lib/server/outcomes/reviewing.ts';
import { reviewsOf } from '#lib/server/outcomes/reviews.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string; measure: string } };

export const reviewing = z.strictObject({
	barriers: z.array(z.enum(barriers)),
	note: text(longest.outcomeNote),
	decision: z.enum(['later', ...decisions], { error: () => m.common_form_choose() }),
	why: text(longest.outcomeNote),
	plan: text(64)
});

/** What the rule says of a client by one questionnaire, and every review of it; there is none where neither is. */
export async function openReview(event: Event) {
	const staff = requireStaff(event);
	const trends = await openTrends(staff, event.params.id);
	if (!trends) error(404, 'not-found');
	const { measure } = event.params;
	const line = trends.lines.find((one) => one.measure === measure) ?? null;
	const reviews = trends.reviews.filter((one) => one.measure === measure);
	if (!line && reviews.length === 0) error(404, 'not-found');
	return { staff, trends, line, reviews, open: reviews.findLast(({ decided }) => decided === null) ?? null };
}

/** That it was looked at is one row of the audit (R17). */
export const traceReview = ({ id: by }: StaffMember, clientId: string, at = Date.now()) => {
	const { write, audit } = app().store;
	return write(() => [audit.row({ at, by, act: 'trend.read', subject: `trends/${clientId}`, clientId })]);
};

const refusals: Record<DecideRefused['code'], { field: 'why' | 'plan' | 'form'; words: () => string }> = {
	'no-words': { field: 'why', words: m.outcomes_why_missing },
	'no-plan': { field: 'plan', words: m.outcomes_plan_missing },
	decided: { field: 'form', words: m.outcomes_decided_already }
};

/** Begins a review where none is on, and decides it unless it is left to be talked about. */
export async function decide(event: Event & Pick<RequestEvent, 'request'>) {
	const { staff, trends, line, open } = await openReview(event);
	if (!trends.mayReview) error(403, 'not-yours');
	const form = await readForm(reviewing, event.request);
	if (!form.ok) return form.refused;
	const { barriers, note, decision, why, plan } = form.data;
	const { id: clientId, measure } = event.params;
	const decided = decision === 'later' ? null : { decision, why, planId: plan || null };
	// Before anything is begun: what cannot be decided begins nothing either.
	if (decided?.decision === 'no-change' && why === '') return form.refuse({ why: m.outcomes_why_missing() });
	if (decided?.decision === 'plan-changed' && !plan) return form.refuse({ plan: m.outcomes_plan_missing() });
	let id = open?.id;
	if (!id) {
		if (!line || line.review?.decided) return form.refuse({ form: m.outcomes_rule_silent() }, 409);
		const [programId] = trends.programs;
		id = await beginReview(staff, { clientId, programId: programId!, measure, facts: line.facts, barriers, note });
	}
	if (decided) {
		const review = (await reviewsOf(trends.ids)).find((one) => one.id === id)!;
		const answer = await decideReview(staff, review, decided);
		if (!answer.ok) {
			const { field, words } = refusals[answer.code];
			return form.refuse({ [field]: words() }, 409);
		}
	}
	redirect(303, `/clients/${clientId}/trends`);
}
