import type { AttendanceRefusal } from '#lib/domain/attendance-history.ts';
import { missed, type AttendanceStatus, type Meeting, type Outcome } from '#lib/domain/attendance.ts';
import { timeIn } from '#lib/domain/format.ts';
import type { AddendumKind, DocumentKind } from '#lib/domain/document.ts';
import type { Origin } from '#lib/domain/note.ts';
import type { ParticipationLevel } from '#lib/domain/participation.ts';
import type { ServiceMode } from '#lib/domain/service-facts.ts';
import type { RecordRefusal } from '#lib/domain/signing.ts';
import type { StaffRole } from '#lib/domain/staff-role.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import { timeWords } from '#lib/pages/when.ts';

/** Day, time and zone in full, as a signature needs it: "March 3, 2026, 11:04 AM EST". */
export const stampWords = (at: number, timeZone: string, locale: Locale = getLocale()): string =>
	timeIn('stamp', at, locale, timeZone);

/** In the reader's language, or the one asked for: what a document says of itself is in its own. */
type Say = (inputs?: Record<string, never>, options?: { locale?: Locale }) => string;
type Named<Kind extends string> = { [K in Kind]: Say };

export const statusWords: Named<AttendanceStatus> = {
	present: m.record_status_present,
	late: m.record_status_late,
	'left-early': m.record_status_left_early,
	excused: m.record_status_excused,
	'no-show': m.record_status_no_show,
	cancelled: m.record_status_cancelled,
	'not-expected': m.record_status_not_expected
};

export const outcomeWords: Named<Outcome> = {
	attended: m.record_status_attended,
	'no-show': m.record_status_no_show,
	excused: m.record_status_excused,
	cancelled: m.record_status_cancelled,
	'not-expected': m.record_status_not_expected
};

export const modalityWords: Named<ServiceMode> = {
	room: m.staff_group_meets_room,
	video: m.staff_group_meets_video,
	both: m.staff_group_meets_both,
	phone: m.record_mode_phone,
	home: m.record_mode_home
};

export const addendumWords: Named<AddendumKind> = {
	addendum: m.record_addendum,
	correction: m.paper_correction,
	'late-entry': m.record_late_entry
};

export const kindWords: Named<DocumentKind> = {
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

export const participationWords: Named<ParticipationLevel> = {
	active: m.record_participation_active,
	moderate: m.record_participation_moderate,
	minimal: m.record_participation_minimal,
	disruptive: m.record_participation_disruptive
};

export const roleWords: Named<StaffRole | 'author'> = {
	author: m.record_role_author,
	lead: m.record_role_lead,
	'co-facilitator': m.record_role_co_facilitator,
	observer: m.record_role_observer,
	'on-call': m.record_role_on_call,
	none: m.record_role_none
};

type Attended = { status: AttendanceStatus; arrivedAt: number | null; leftAt: number | null };

/** "Late 9 min": the status with its number, where the times give one. */
export function attendedWords({ status, arrivedAt, leftAt }: Attended, meeting: Meeting): string {
	const { lateMinutes, earlyMinutes } =
		arrivedAt === null || leftAt === null ? { lateMinutes: 0, earlyMinutes: 0 } : missed(arrivedAt, leftAt, meeting);
	if (status === 'late' && lateMinutes) return m.record_status_late_by({ minutes: lateMinutes });
	if (status === 'left-early' && earlyMinutes) return m.record_status_left_early_by({ minutes: earlyMinutes });
	return statusWords[status]();
}

/** Where a drafted sentence comes from: "From Check-in, 10:07 AM". */
export function originWords({ kind, blockTitle, at }: Origin, timeZone: string): string {
	if (kind === 'participation' && at !== null) return m.record_origin_clinician_at({ time: timeWords(at, timeZone) });
	if (kind === 'safety' && at !== null) return m.record_origin_safety_at({ time: timeWords(at, timeZone) });
	if (blockTitle !== null && at !== null)
		return m.record_origin_block_at({ block: blockTitle, time: timeWords(at, timeZone) });
	if (blockTitle !== null) return m.record_origin_block({ block: blockTitle });
	return kind === 'attendance' || kind === 'present' ? m.record_origin_attendance() : m.record_origin_session();
}

type Refused =
	| RecordRefusal
	| 'changed'
	| 'unknown'
	| 'empty'
	| 'too-long'
	| 'not-now'
	| 'confirmed'
	| 'not-confirmed'
	| 'overtaken'
	| 'taken'
	| 'no-lead'
	| 'reason-needed'
	| 'unknown-client';

export const refusedWords: Named<Refused> = {
	'not-yours': m.record_refused_not_yours,
	signed: m.record_refused_signed,
	awaiting: m.record_refused_awaiting,
	'not-signed': m.record_refused_not_signed,
	'not-awaiting': m.record_refused_not_awaiting,
	blank: m.record_refused_blank,
	attendance: m.record_refused_attendance,
	'open-alert': m.record_refused_open_alert,
	'own-note': m.record_refused_own_note,
	'already-reviewed': m.record_refused_already_reviewed,
	'in-error': m.record_refused_in_error,
	changed: m.record_refused_changed,
	unknown: m.record_refused_unknown,
	empty: m.record_refused_empty,
	'too-long': m.record_refused_too_long,
	'not-now': m.record_refused_not_now,
	confirmed: m.record_refused_confirmed,
	'not-confirmed': m.record_refused_not_confirmed,
	overtaken: m.record_refused_overtaken,
	taken: m.record_refused_taken,
	'no-lead': m.record_refused_no_lead,
	'reason-needed': m.record_look_reason_needed,
	'unknown-client': m.record_look_client
};

export const lookWords: Named<AttendanceRefusal> = {
	'reason-needed': m.record_look_reason_needed,
	unchanged: m.record_look_unchanged,
	times: m.record_look_times,
	away: m.record_look_away,
	minutes: m.record_look_minutes
};

const acts = {
	'attendance.read': m.record_act_attendance_read,
	'attendance.confirmed': m.record_act_attendance_confirmed,
	'attendance.corrected': m.record_act_attendance_corrected,
	'note.drafted': m.record_act_note_drafted,
	'note.read': m.record_act_note_read,
	'note.changed': m.record_act_note_changed,
	'note.reformatted': m.record_act_note_reformatted,
	'note.taken-over': m.record_act_note_taken_over,
	'note.signed': m.record_act_note_signed,
	'note.sent-in': m.record_act_note_sent_in,
	'note.returned': m.record_act_note_returned,
	'note.co-signed': m.record_act_note_co_signed,
	'note.added-to': m.record_act_note_added_to,
	'note.client-answered': m.record_act_note_client_answered,
	'trend.read': m.record_act_trend_read,
	'note.reviewed': m.record_act_note_reviewed,
	'note.confirmed': m.record_act_note_confirmed,
	'note.begun': m.record_act_note_begun,
	'note.entered-in-error': m.record_act_note_entered_in_error,
	'participant.added': m.record_act_participant_added,
	'participant.bound': m.record_act_participant_bound,
	'staff-role.confirmed': m.record_act_staff_role_confirmed,
	'record.read': m.record_act_record_read,
	'record.listed': m.record_act_record_listed,
	'record.printed': m.record_act_record_printed,
	'note.printed': m.record_act_note_printed,
	'record.closed': m.record_act_record_closed,
	'session.reopened': m.record_act_session_reopened
};
export const actWords: Named<keyof typeof acts> = acts;

/** What to say when a password did not open the signature. */
export const passwordWords = (refused: { code: string; seconds?: number }): string =>
	refused.code === 'wait'
		? m.record_password_wait({ minutes: Math.max(1, Math.ceil((refused.seconds ?? 60) / 60)) })
		: m.record_password_wrong();
