import { isAlike } from './alike.ts';
import {
	minutesIn,
	outcomeOf,
	stayed,
	without,
	type AttendanceStatus,
	type Interval,
	type Meeting,
	type Mode,
	type Outcome,
	type Presence
} from './attendance.ts';

/** One person's attendance as recorded. Times are UTC milliseconds, null for someone who was not there. */
export type Attended = {
	status: AttendanceStatus;
	arrivedAt: number | null;
	leftAt: number | null;
	minutes: number;
	/** The intervals they were present between arriving and leaving; null if only the total minutes are known. */
	stays: Interval[] | null;
	/** How they took part; null or absent if no one recorded it. */
	mode?: Mode | null;
};

/** Version 1 is the presence as it was confirmed; each later version is a correction with its reason (R16). */
export type AttendanceVersion = Attended & { person: string; version: number; reason: string | null };

export type AttendanceRefusal = 'reason-needed' | 'unchanged' | 'times' | 'away' | 'minutes';
export type Corrected = { ok: true; attended: Attended; reason: string } | { ok: false; code: AttendanceRefusal };

/** A requested correction. `away` are the intervals between arriving and leaving when they were out. NaN marks an invalid time. */
export type Correction = {
	outcome: Outcome;
	arrivedAt: number | null;
	leftAt: number | null;
	away: Interval[];
	mode?: Mode | null;
	reason: string;
};

export const wasThere = (status: AttendanceStatus): boolean => outcomeOf(status) === 'attended';

export const asSeen = ({ status, arrivedAt, leftAt, minutes, stays }: Presence): Attended => ({
	...{ status, arrivedAt, leftAt, minutes },
	stays: wasThere(status) ? stays : null
});

/**
 * When someone was present. Rows from before intervals were kept fall back on presence data, if that matches the row's
 * minutes to within a rounding minute.
 */
export function knownStays({ stays, arrivedAt, leftAt, minutes }: Attended, presence: Presence): Interval[] | null {
	if (stays !== null || arrivedAt === null || leftAt === null) return stays;
	const whole = [{ from: arrivedAt, to: leftAt }];
	return [whole, without(whole, presence.gaps)].find((of) => Math.abs(minutesIn(of) - minutes) <= 1) ?? null;
}

/** The latest version for each person. */
export function current<V extends { person: string; version: number }>(versions: V[]): Map<string, V> {
	const latest = new Map<string, V>();
	for (const version of versions) {
		const known = latest.get(version.person);
		if (!known || version.version > known.version) latest.set(version.person, version);
	}
	return latest;
}

/**
 * Corrects the recorded presence or an earlier version. A correction needs a reason, must change something, and must
 * stay within the session. Minutes, "late" and "left early" are derived from the times.
 */
export function correct(before: Attended, change: Correction, meeting: Meeting): Corrected {
	const reason = change.reason.trim();
	const { outcome } = change;
	const attended = outcome === 'attended' ? timed(change, meeting) : { ...absent, status: outcome };
	if (typeof attended === 'string') return { ok: false, code: attended };
	if (same(before, attended)) return { ok: false, code: 'unchanged' };
	return reason ? { ok: true, attended, reason } : { ok: false, code: 'reason-needed' };
}

const absent = { arrivedAt: null, leftAt: null, minutes: 0, stays: null };

const same = (a: Attended, b: Attended) =>
	a.status === b.status &&
	a.arrivedAt === b.arrivedAt &&
	a.leftAt === b.leftAt &&
	a.minutes === b.minutes &&
	(a.mode ?? null) === (b.mode ?? null) &&
	(a.stays === null || isAlike(a.stays, b.stays));

function timed({ arrivedAt, leftAt, away, mode }: Correction, meeting: Meeting): Attended | AttendanceRefusal {
	if (arrivedAt === null || leftAt === null) return 'times';
	// Written as a positive condition so that an invalid time (NaN) never passes.
	if (!(meeting.startedAt <= arrivedAt && arrivedAt < leftAt && leftAt <= meeting.endedAt)) return 'times';
	if (!away.every(({ from, to }) => from < to)) return 'away';
	const stays = without([{ from: arrivedAt, to: leftAt }], away);
	const minutes = minutesIn(stays);
	if (minutes < 1) return 'minutes';
	// Time away at either end counts as arriving later or leaving earlier.
	const [first, last] = [stays[0]!.from, stays.at(-1)!.to];
	return {
		status: stayed(first, last, meeting),
		arrivedAt: first,
		leftAt: last,
		minutes,
		stays,
		...(mode && { mode })
	};
}
