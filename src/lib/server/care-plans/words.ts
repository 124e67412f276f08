import type { DischargeReason } from '#lib/domain/discharge-summary.ts';
import type { Progress } from '#lib/domain/goal-progress.ts';
import type { ObjectiveStatus } from '#lib/domain/plan-of-care.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';

type Say = (inputs: Record<string, never>, options: { locale: Locale }) => string;

/** Text written into a document, in the document's language. */
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
