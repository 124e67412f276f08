import type { DischargeSection, PlanSection, ReviewSection } from '#lib/domain/plan-sections.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

export type SectionOfPlans = PlanSection | ReviewSection | DischargeSection;

/** What the sections of a plan of care, its review and a discharge summary are called. */
export const planSectionTitle: Record<
	SectionOfPlans,
	(inputs?: Record<string, never>, options?: { locale?: Locale }) => string
> = {
	diagnoses: m.care_plan_diagnoses,
	goals: m.care_plan_problems,
	criteria: m.care_plan_criteria,
	participation: m.care_plan_participation,
	review: m.care_plan_review_on,
	objectives: m.care_plan_section_objectives,
	conclusion: m.care_plan_conclusion,
	stay: m.care_plan_section_stay,
	reason: m.care_plan_reason,
	services: m.care_plan_services,
	course: m.care_plan_course,
	outcomes: m.care_plan_goals_at_end,
	measures: m.care_plan_measures,
	recommendations: m.care_plan_recommendations,
	medication: m.care_plan_medication
};
