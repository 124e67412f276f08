import { missed, type AttendanceStatus, type Meeting } from '#lib/domain/attendance.ts';
import { dayIn, timeIn } from '#lib/domain/format.ts';
import type { Meets } from '#lib/domain/group.ts';
import type { SectionId } from '#lib/domain/note.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** Papers are in their document's language, whoever prints them: these take it, where pages take the reader's. */
export const sectionTitles: Record<SectionId, Say> = {
	data: m.record_section_data,
	subjective: m.record_section_subjective,
	objective: m.record_section_objective,
	behavior: m.record_section_behavior,
	goal: m.record_section_goal,
	intervention: m.record_section_intervention,
	response: m.record_section_response,
	assessment: m.record_section_assessment,
	plan: m.record_section_plan,
	session: m.record_section_session,
	topic: m.record_section_topic,
	interventions: m.record_section_interventions,
	process: m.record_section_process,
	next: m.record_section_next
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

export const modalities: Record<Meets, Say> = {
	room: m.staff_group_meets_room,
	video: m.staff_group_meets_video,
	both: m.staff_group_meets_both
};

type Attended = { status: AttendanceStatus; arrivedAt: number | null; leftAt: number | null; minutes: number };
type Where = { locale: Locale; timeZone: string };

/** "Late 9 min": the status with its number, where the times give one. */
export function statusWords({ status, arrivedAt, leftAt }: Attended, meeting: Meeting, locale: Locale): string {
	const { lateMinutes, earlyMinutes } =
		arrivedAt === null || leftAt === null ? { lateMinutes: 0, earlyMinutes: 0 } : missed(arrivedAt, leftAt, meeting);
	const at = { locale };
	if (status === 'late' && lateMinutes) return m.record_status_late_by({ minutes: lateMinutes }, at);
	if (status === 'left-early' && earlyMinutes) return m.record_status_left_early_by({ minutes: earlyMinutes }, at);
	return statuses[status]({}, at);
}

/** "Present, 10:00 AM – 10:50 AM, 50 minutes". */
export function attendanceWords(attended: Attended, meeting: Meeting, { locale, timeZone }: Where): string {
	const status = statusWords(attended, meeting, locale);
	const { arrivedAt, leftAt, minutes } = attended;
	if (arrivedAt === null || leftAt === null) return status;
	const times = spanWords(arrivedAt, leftAt, { locale, timeZone });
	return m.paper_attended({ status, times, minutes }, { locale });
}

export const spanWords = (from: number, to: number, { locale, timeZone }: Where): string =>
	`${timeIn('time', from, locale, timeZone)} – ${timeIn('time', to, locale, timeZone)}`;

type Person = { name: string; birthDate: string; recordNumber: string };

/** Whose record a page is of: name, birth date, record number; a person nobody knows has a name alone. */
export const whoseWords = ({ name, birthDate, recordNumber }: Person, locale: Locale): string =>
	[
		name,
		birthDate && m.paper_born({ day: dayIn('date', birthDate, locale) }, { locale }),
		recordNumber && m.paper_record_number({ number: recordNumber }, { locale })
	]
		.filter(Boolean)
		.join(' · ');
