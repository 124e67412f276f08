import type { DischargeSection, PlanSection, ReviewSection } from '#lib/domain/plan-sections.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Document } from '#lib/server/records/note-rows.ts';

type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;
type Section = PlanSection | ReviewSection | DischargeSection;

const titles: Record<Section, Say> = {
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
const isSection = (id: string): id is Section => Object.hasOwn(titles, id);

/**
 * A plan of care, a plan review or a discharge summary as titled sections, in its own language: the words that were signed. Empty for
 * every other kind.
 */
export const readable = ({
	content: { locale, sections }
}: Pick<Document, 'content'>): { title: string; text: string }[] =>
	sections.flatMap(({ id, text }) => (isSection(id) ? [{ title: titles[id]({}, { locale }), text }] : []));
