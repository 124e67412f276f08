import { missed, type AttendanceStatus, type Meeting } from '#lib/domain/attendance.ts';
import type { AddendumKind, DocumentKind } from '#lib/domain/document.ts';
import { dayIn, timeIn } from '#lib/domain/format.ts';
import type { OwnSectionId, Section, SectionId } from '#lib/domain/note.ts';
import type { Away, ServiceMode } from '#lib/domain/service-facts.ts';
import type { StaffRole } from '#lib/domain/staff-role.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

/** A paper is in its document's language, whoever prints it: these take that language, where pages take the reader's. */
export type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;

const sectionTitles: Record<Exclude<SectionId, OwnSectionId>, Say> = {
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

/** A section of a program's own format has its own title. */
export const titleOf = ({ id, own }: Pick<Section, 'id' | 'own'>, locale: Locale): string =>
	own?.title[locale] ?? (id in sectionTitles ? sectionTitles[id as keyof typeof sectionTitles]({}, { locale }) : '');

export const kindTitles: Record<DocumentKind, Say> = {
	'group-note': m.record_item_group,
	'progress-note': m.record_kind_progress_note,
	'no-show-note': m.record_kind_no_show_note,
	'individual-contact': m.record_kind_individual_contact,
	'family-session': m.record_kind_family_session,
	'risk-assessment': m.record_kind_risk_assessment,
	'plan-of-care': m.record_kind_plan_of_care,
	'plan-review': m.record_kind_plan_review,
	'discharge-summary': m.record_kind_discharge_summary,
	'care-team-decision': m.record_kind_care_team_decision
};

export const addendumTitles: Record<AddendumKind, Say> = {
	addendum: m.record_addendum,
	correction: m.paper_correction,
	'late-entry': m.record_late_entry
};

export const modes: Record<ServiceMode, Say> = {
	room: m.staff_group_meets_room,
	video: m.staff_group_meets_video,
	both: m.staff_group_meets_both,
	phone: m.record_mode_phone,
	home: m.record_mode_home
};

export const roles: Record<StaffRole | 'author', Say> = {
	author: m.record_role_author,
	lead: m.record_role_lead,
	'co-facilitator': m.record_role_co_facilitator,
	observer: m.record_role_observer,
	'on-call': m.record_role_on_call,
	none: m.record_role_none
};

const statuses: Record<AttendanceStatus, Say> = {
	present: m.record_status_present,
	late: m.record_status_late,
	'left-early': m.record_status_left_early,
	excused: m.record_status_excused,
	'no-show': m.record_status_no_show,
	cancelled: m.record_status_cancelled,
	'not-expected': m.record_status_not_expected
};

type Attended = { status: AttendanceStatus; arrivedAt: number | null; leftAt: number | null };
export type Where = { locale: Locale; timeZone: string };

/** "Late 9 min": the status with its number, if the times give one. */
export function statusWords({ status, arrivedAt, leftAt }: Attended, meeting: Meeting | null, locale: Locale): string {
	const at = { locale };
	if (!meeting || arrivedAt === null || leftAt === null) return statuses[status]({}, at);
	const { lateMinutes, earlyMinutes } = missed(arrivedAt, leftAt, meeting);
	if (status === 'late' && lateMinutes) return m.record_status_late_by({ minutes: lateMinutes }, at);
	if (status === 'left-early' && earlyMinutes) return m.record_status_left_early_by({ minutes: earlyMinutes }, at);
	return statuses[status]({}, at);
}

/** "out 10:20 AM to 10:25 AM", for each time the person was away. */
export const awayWords = (away: readonly Away[], { locale, timeZone }: Where): string[] =>
	away.map(({ from, to, disconnected }) => {
		const times = { from: timeIn('time', from, locale, timeZone), to: timeIn('time', to, locale, timeZone) };
		return (disconnected ? m.record_disconnected : m.record_stepped_out)(times, { locale });
	});

export const spanWords = (from: number, to: number, { locale, timeZone }: Where): string =>
	`${timeIn('time', from, locale, timeZone)} – ${timeIn('time', to, locale, timeZone)}`;

type Person = { name: string; birthDate: string | null; recordNumber: string | null };

/** Whose record a page belongs to: name, birth date, record number; an unidentified person has only a name. */
export const whoseWords = ({ name, birthDate, recordNumber }: Person, locale: Locale): string =>
	[
		name,
		birthDate && m.paper_born({ day: dayIn('date', birthDate, locale) }, { locale }),
		recordNumber && m.paper_record_number({ number: recordNumber }, { locale })
	]
		.filter(Boolean)
		.join(' · ');
