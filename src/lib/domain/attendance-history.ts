import type { AttendanceStatus, Meeting, Presence } from './attendance.ts';

/** What the record says of one person's attendance; times in UTC milliseconds, null for somebody who was not there. */
export type Attended = { status: AttendanceStatus; arrivedAt: number | null; leftAt: number | null; minutes: number };

/** One version. Version 1 is what presence said when it was confirmed; each later one is a correction with its reason (R16). */
export type AttendanceVersion = Attended & { person: string; version: number; reason: string | null };

export type AttendanceRefusal = 'reason-needed' | 'unchanged' | 'times' | 'minutes';
export type Corrected = { ok: true; attended: Attended; reason: string } | { ok: false; code: AttendanceRefusal };

/** What was asked for; `minutes` left out is all the time between the two times. */
export type Correction = {
	status: AttendanceStatus;
	arrivedAt: number | null;
	leftAt: number | null;
	minutes: number | null;
	reason: string;
};

export const wasThere = (status: AttendanceStatus): boolean => status !== 'no-show' && status !== 'excused';

export const asSeen = ({ status, arrivedAt, leftAt, minutes }: Presence): Attended => ({
	status,
	arrivedAt,
	leftAt,
	minutes
});

/** What holds now: the highest version of each person. */
export function current<V extends { person: string; version: number }>(versions: V[]): Map<string, V> {
	const latest = new Map<string, V>();
	for (const version of versions) {
		const known = latest.get(version.person);
		if (!known || version.version > known.version) latest.set(version.person, version);
	}
	return latest;
}

/**
 * A change of what presence, or an earlier version, says. It needs a reason, says something new, and stays within the
 * session: whoever was there has times between start and end, and no more minutes than lie between them.
 */
export function correct(before: Attended, change: Correction, meeting: Meeting): Corrected {
	const reason = change.reason.trim();
	const attended = wasThere(change.status) ? timed(change, meeting) : { ...absent, status: change.status };
	if (typeof attended === 'string') return { ok: false, code: attended };
	if (same(before, attended)) return { ok: false, code: 'unchanged' };
	return reason ? { ok: true, attended, reason } : { ok: false, code: 'reason-needed' };
}

const absent = { arrivedAt: null, leftAt: null, minutes: 0 };

const same = (a: Attended, b: Attended) =>
	a.status === b.status && a.arrivedAt === b.arrivedAt && a.leftAt === b.leftAt && a.minutes === b.minutes;

function timed(change: Correction, meeting: Meeting): Attended | AttendanceRefusal {
	const { status, arrivedAt, leftAt } = change;
	if (arrivedAt === null || leftAt === null) return 'times';
	// Said the positive way round, so that a time that is not one (NaN) never passes.
	if (!(meeting.startedAt <= arrivedAt && arrivedAt < leftAt && leftAt <= meeting.endedAt)) return 'times';
	const longest = Math.round((leftAt - arrivedAt) / 60_000);
	const minutes = change.minutes ?? longest;
	if (!Number.isInteger(minutes) || minutes < 1 || minutes > longest) return 'minutes';
	return { status, arrivedAt, leftAt, minutes };
}
