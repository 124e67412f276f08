import type { UnsignedAnswer } from '#lib/domain/client-signature.ts';
import type { DischargeGap, DischargeReason } from '#lib/domain/discharge-summary.ts';
import type { Progress } from '#lib/domain/goal-progress.ts';
import type { GapKind } from '#lib/domain/plan-gaps.ts';
import type { ObjectiveStatus } from '#lib/domain/plan-of-care.ts';
import type { ReviewGap } from '#lib/domain/plan-review.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

type In = { locale?: Locale };
type Say = (inputs?: Record<string, never>, options?: In) => string;

export const progressWords: Record<Progress, Say> = {
	none: m.care_plan_progress_none,
	some: m.care_plan_progress_some,
	good: m.care_plan_progress_good,
	met: m.care_plan_progress_met,
	worse: m.care_plan_progress_worse
};

export const objectiveStatusWords: Record<ObjectiveStatus, Say> = {
	'not-started': m.care_plan_status_not_started,
	progressing: m.care_plan_status_progressing,
	met: m.care_plan_status_met,
	changed: m.care_plan_status_changed,
	dropped: m.care_plan_status_dropped
};

export const dischargeReasonWords: Record<DischargeReason, Say> = {
	completed: m.care_plan_reason_completed,
	transferred: m.care_plan_reason_transferred,
	left: m.care_plan_reason_left,
	'ended-by-program': m.care_plan_reason_ended_by_program,
	other: m.care_plan_reason_other
};

export const clientAnswerWords: Record<UnsignedAnswer, Say> = {
	declined: m.care_plan_client_declined,
	'not-present': m.care_plan_client_not_present
};

type AnyGap = { kind: GapKind | ReviewGap['kind'] | DischargeGap['kind']; field: string; at?: string };

const gapWords: Record<AnyGap['kind'], (inputs: { at: string }) => string> = {
	'no-diagnosis': m.care_plan_gap_no_diagnosis,
	code: m.care_plan_gap_code,
	diagnosis: m.care_plan_gap_diagnosis,
	'no-problem': m.care_plan_gap_no_problem,
	problem: m.care_plan_gap_problem,
	'no-goal': m.care_plan_gap_no_goal,
	goal: m.care_plan_gap_goal,
	'no-objective': m.care_plan_gap_no_objective,
	objective: m.care_plan_gap_objective,
	target: m.care_plan_gap_target,
	'target-past': m.care_plan_gap_target_past,
	'no-intervention': m.care_plan_gap_no_intervention,
	intervention: m.care_plan_gap_intervention,
	frequency: m.care_plan_gap_frequency,
	duration: m.care_plan_gap_duration,
	criteria: m.care_plan_gap_criteria,
	participation: m.care_plan_gap_participation,
	review: m.care_plan_gap_review,
	'review-past': m.care_plan_gap_review_past,
	status: m.care_plan_gap_status,
	words: m.care_plan_gap_words,
	conclusion: m.care_plan_gap_conclusion,
	admitted: m.care_plan_gap_admitted,
	discharged: m.care_plan_gap_discharged,
	dates: m.care_plan_gap_dates,
	reason: m.care_plan_gap_reason,
	course: m.care_plan_gap_course,
	recommendations: m.care_plan_gap_recommendations
};

/** What stands in the way of a signature, in words, each with the control it is about. */
export const gapErrors = (gaps: readonly AnyGap[]): { message: string; field: string }[] =>
	gaps.map(({ kind, field, at = '' }) => ({ message: gapWords[kind]({ at }), field }));

/** From one day to another; below zero when it has passed. Days are `2026-03-05`. */
const daysTo = (day: string, today: string) => Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);

export const isReviewNear = (reviewOn: string, today: string): boolean => daysTo(reviewOn, today) <= 7;

/** How far away a review is, said so that the color beside it adds nothing. */
export function reviewDueWords(reviewOn: string, today: string, dayWords: (day: string) => string): string {
	const days = daysTo(reviewOn, today);
	if (days < 0) return m.care_plan_review_overdue({ day: dayWords(reviewOn) });
	if (days === 0) return m.care_plan_review_today();
	return days <= 14 ? m.care_plan_review_in({ count: days }) : m.care_plan_review_due({ day: dayWords(reviewOn) });
}
