import type { OwnSectionId, Section, SectionId } from '#lib/domain/note.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { planSectionTitle, type SectionOfPlans } from '#lib/pages/care-plan/section-titles.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

type Say = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;
type Named<Kind extends string> = { [K in Kind]: Say };

const own =
	(number: number): Say =>
	(_, options) =>
		m.record_section_own({ number }, options);
const ownTitles: Named<OwnSectionId> = {
	...{ 'own-1': own(1), 'own-2': own(2), 'own-3': own(3), 'own-4': own(4) },
	...{ 'own-5': own(5), 'own-6': own(6), 'own-7': own(7), 'own-8': own(8) }
};

/** Of a program's own format it only counts; `titleOf` knows better. */
export const sectionTitle: Named<SectionId> = {
	data: m.record_section_data,
	subjective: m.record_section_subjective,
	objective: m.record_section_objective,
	behavior: m.record_section_behavior,
	problem: m.record_section_problem,
	goal: m.record_section_goal,
	intervention: m.record_section_intervention,
	response: m.record_section_response,
	assessment: m.record_section_assessment,
	evaluation: m.record_section_evaluation,
	plan: m.record_section_plan,
	session: m.record_section_session,
	topic: m.record_section_topic,
	interventions: m.record_section_interventions,
	process: m.record_section_process,
	next: m.record_section_next,
	absence: m.record_section_absence,
	outreach: m.record_section_outreach,
	asked: m.record_alert_asked,
	raised: m.care_team_section_raised,
	discussed: m.care_team_section_discussed,
	decided: m.care_team_section_decided,
	...planSectionTitle,
	...ownTitles
};

/** Sections of plans and of what a care team decided are written from their data, in fields of their own; a program's own section has its help with it. */
type WithoutHelp = SectionOfPlans | OwnSectionId | 'asked' | 'raised' | 'discussed' | 'decided';
export const sectionHelp: Named<Exclude<SectionId, WithoutHelp>> & Partial<Named<WithoutHelp>> = {
	data: m.record_help_data,
	subjective: m.record_help_subjective,
	objective: m.record_help_objective,
	behavior: m.record_help_behavior,
	problem: m.record_help_problem,
	goal: m.record_help_goal,
	intervention: m.record_help_intervention,
	response: m.record_help_response,
	assessment: m.record_help_assessment,
	evaluation: m.record_help_evaluation,
	plan: m.record_help_plan,
	session: m.record_help_session,
	topic: m.record_help_topic,
	interventions: m.record_help_interventions,
	process: m.record_help_process,
	next: m.record_help_next,
	absence: m.record_help_absence,
	outreach: m.record_help_outreach
};

export type Titled = Pick<Section, 'id' | 'own'>;
/** A section's title: the product's, or the one that a program gave it in the version the note was made with. */
export const titleOf = ({ id, own }: Titled, locale: Locale = getLocale()): string =>
	own?.title[locale] ?? sectionTitle[id]({}, { locale });
export const helpOf = ({ id, own }: Titled): string => own?.help[getLocale()] ?? sectionHelp[id]?.() ?? '';
