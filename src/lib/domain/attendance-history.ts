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

/** What the record says of one person's attendance; times in UTC milliseconds, null for somebody who was not there. */
export type Attended = {
	status: AttendanceStatus;
	arrivedAt: number | null;
	leftAt: number | null;
	minutes: number;
	/** When they were there between arriving and leaving; null where only the sum of minutes is known. */
	stays: Interval[] | null;
	/** How they took part; null or left out where nobody said so. */
	mode?: Mode | null;
};

/** One version. Version 1 is what presence said when it was confirmed; each later one is a correction with its reason (R16). */
export type AttendanceVersion = Attended & { person: string; version: number; reason: string | null };

export type AttendanceRefusal = 'reason-needed' | 'unchanged' | 'times' | 'away' | 'minutes';
export type Corrected = { ok: true; attended: Attended; reason: string } | { ok: false; code: AttendanceRefusal };

/** What was asked for; `away` are the times between arriving and leaving when they were not there. NaN is no time of day. */
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
 * When somebody was there, also by a row from before times away were kept: what presence knows of, if it accounts for the row's minutes to
 * one that was rounded.
 */
export function knownStays({ stays, arrivedAt, leftAt, minutes }: Attended, presence: Presence): Interval[] | null {
	if (stays !== null || arrivedAt === null || leftAt === null) return stays;
	const whole = [{ from: arrivedAt, to: leftAt }];
	return [whole, without(whole, presence.gaps)].find((of) => Math.abs(minutesIn(of) - minutes) <= 1) ?? null;
}

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
 * session: whoever was there has times between start and end. Minutes, late and left early follow from the times.
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
	// Said the positive way round, so that a time that is not one (NaN) never passes.
	if (!(meeting.startedAt <= arrivedAt && arrivedAt < leftAt && leftAt <= meeting.endedAt)) return 'times';
	if (!away.every(({ from, to }) => from < to)) return 'away';
	const stays = without([{ from: arrivedAt, to: leftAt }], away);
	const minutes = minutesIn(stays);
	if (minutes < 1) return 'minutes';
	// Away at either end is arriving later, or leaving earlier.
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
