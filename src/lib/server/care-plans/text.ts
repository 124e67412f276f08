import { dischargeText, type DischargeSummary, type DischargeWords } from '#lib/domain/discharge-summary.ts';
import { dayIn } from '#lib/domain/format.ts';
import type { PlanOfCare } from '#lib/domain/plan-of-care.ts';
import { reviewText, type PlanReview, type ReviewWords } from '#lib/domain/plan-review.ts';
import { planText, type PlanWords } from '#lib/domain/plan-text.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { dischargeReasonWords, objectiveStatusWords, progressWords } from './words.ts';

const days = (locale: Locale) => (date: string) => dayIn('short date', date, locale);

function planWords(locale: Locale): PlanWords {
	const say = { locale };
	return {
		problem: (of) => m.care_plan_text_problem(of, say),
		goal: (of) => m.care_plan_text_goal(of, say),
		objective: (of) => m.care_plan_text_objective(of, say),
		target: (of) => m.care_plan_text_target(of, say),
		intervention: (of) => m.care_plan_text_intervention(of, say),
		status: (status) => objectiveStatusWords[status]({}, say),
		day: days(locale)
	};
}

function reviewWords(locale: Locale): ReviewWords {
	const say = { locale };
	return {
		objective: (of) => m.care_plan_text_objective(of, say),
		status: (status) => (status === null ? '' : objectiveStatusWords[status]({}, say)),
		noted: ({ day, progress, words }) => {
			const said = { day, progress: progressWords[progress]({}, say), words };
			return words ? m.care_plan_text_noted_words(said, say) : m.care_plan_text_noted(said, say);
		},
		nothingNoted: () => m.care_plan_nothing_noted({}, say),
		day: days(locale)
	};
}

function dischargeWords(locale: Locale): DischargeWords {
	const say = { locale };
	return {
		stay: (of) => m.care_plan_text_stay(of, say),
		reason: (reason) => dischargeReasonWords[reason]({}, say),
		service: (of) => m.care_plan_service(of, say),
		noServices: () => m.care_plan_no_services({}, say),
		goal: ({ number, text, status }) =>
			m.care_plan_text_goal_end({ number, text, status: objectiveStatusWords[status]({}, say) }, say),
		noGoals: () => m.care_plan_no_goals({}, say),
		measure: (of) => m.care_plan_measure(of, say),
		score: (of) => m.care_plan_score(of, say),
		noMeasures: () => m.care_plan_no_measures({}, say),
		noMedication: () => m.care_plan_no_medication({}, say),
		day: days(locale)
	};
}

/** The text of each kind in one language: what is read, signed and printed. */
export const planIn = (locale: Locale, plan: PlanOfCare) => planText(plan, planWords(locale));
export const reviewIn = (locale: Locale, review: PlanReview) => reviewText(review, reviewWords(locale));
export const dischargeIn = (locale: Locale, summary: DischargeSummary) =>
	dischargeText(summary, dischargeWords(locale));
