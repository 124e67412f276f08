import type { JobKind, JobStatus } from '#lib/domain/job.ts';
import { m } from '#lib/paraglide/messages.js';

export const kindWords: Record<JobKind, () => string> = {
	notes: m.exports_kind_notes,
	attendance: m.exports_kind_attendance,
	measures: m.exports_kind_measures,
	hours: m.exports_kind_hours,
	disclosure: m.exports_kind_disclosure
};

export const statusWords: Record<JobStatus, () => string> = {
	waiting: m.exports_status_waiting,
	running: m.exports_status_running,
	done: m.exports_status_done,
	failed: m.exports_status_failed,
	cancelled: m.exports_status_cancelled,
	interrupted: m.exports_status_interrupted,
	expired: m.exports_status_expired
};
