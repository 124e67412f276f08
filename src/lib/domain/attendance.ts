import type { Meets } from './group.ts';

/** What a clinician records about someone; for those who attended, late and left early are derived from the times. */
export const outcomes = ['attended', 'no-show', 'excused', 'cancelled', 'not-expected'] as const;
export type Outcome = (typeof outcomes)[number];
/** How someone took part. */
export const modes = ['room', 'video', 'phone'] as const;
export type Mode = (typeof modes)[number];
/** The mode implied by how the group meets; null if it meets both ways, which says nothing about any one person. */
export const usualMode = (meets: Meets): Mode | null => (meets === 'both' ? null : meets);

type Stayed = 'present' | 'late' | 'left-early';
/** Why someone's time counts as it does. `cancelled` is by the program; `not-expected` is never counted as an absence. */
export type AttendanceStatus = Stayed | Exclude<Outcome, 'attended'>;

export const outcomeOf = (status: AttendanceStatus): Outcome =>
	status === 'present' || status === 'late' || status === 'left-early' ? 'attended' : status;

/** A stay in the room, UTC milliseconds; `to` is null while it lasts. */
export type Stay = { from: number; to: number | null };
export type Interval = { from: number; to: number };

/** The planned start of a session and its actual start and end, in UTC milliseconds. */
export type Meeting = { plannedStart: number; startedAt: number; endedAt: number };

/**
 * Minutes of grace: no one is late or early within them. No payer or standard gives a number (the statuses are the ones
 * programs commonly use; the limit is not), so this is a house rule, and a clinician confirms.
 */
export const graceMinutes = 5;

/** In milliseconds. A shorter gap is a phone that lost its connection, not a person who left the room. */
export const shortestAbsence = 60_000;

/** One person's presence from the log. Minutes are between the clock times shown; the times are null for someone who was not there. */
export type Presence = {
	status: Stayed | 'no-show';
	arrivedAt: number | null;
	leftAt: number | null;
	minutes: number;
	/** How long after the start they arrived, and how long before the end they left; 0 within the grace period. */
	lateMinutes: number;
	earlyMinutes: number;
	/** Time with a phone connected or marked present by staff, merged, between start and end. */
	stays: Interval[];
	/** Between two stays: a phone was disconnected, which doesn't always mean the person was out. */
	gaps: Interval[];
};

const minuteOf = (at: number) => Math.floor(at / 60_000);
/** Minutes between two moments as a clock shows them: 7:01 to 7:16 is 15. Zones differ by whole minutes, so any clock will do. */
export const clockMinutes = (from: number, to: number): number => minuteOf(to) - minuteOf(from);
export const minutesIn = (spans: Interval[]): number =>
	spans.reduce((sum, { from, to }) => sum + clockMinutes(from, to), 0);

export const minutesOf = ({ startedAt, endedAt }: Meeting): number => Math.max(0, clockMinutes(startedAt, endedAt));

/** The parts of `spans` that no gap covers, in order. */
export function without(spans: Interval[], gaps: Interval[]): Interval[] {
	return gaps.reduce(
		(left, gap) =>
			left.flatMap((span) =>
				[
					{ from: span.from, to: Math.min(span.to, gap.from) },
					{ from: Math.max(span.from, gap.to), to: span.to }
				].filter(({ from, to }) => to > from)
			),
		spans
	);
}

export const gapsIn = (stays: Interval[]): Interval[] =>
	stays.slice(1).map((stay, i) => ({ from: stays[i]!.to, to: stay.from }));

/**
 * Derives presence from stays. Only time between start and end counts: the lobby is waiting, not treatment. Overlaps
 * (two phones, two tabs) count once. If the session began early, lateness is measured from the planned start.
 */
export function presenceOf(visits: Stay[], meeting: Meeting): Presence {
	const stays = merged(visits, meeting);
	const first = stays[0];
	const last = stays.at(-1);
	const isThere = Math.round(stays.reduce((sum, { from, to }) => sum + to - from, 0) / 60_000) > 0;
	if (!first || !last || !isThere)
		return { ...{ status: 'no-show', arrivedAt: null, leftAt: null, minutes: 0 }, ...none };
	const [arrivedAt, leftAt] = [first.from, last.to];
	return {
		...{ status: stayed(arrivedAt, leftAt, meeting), arrivedAt, leftAt, minutes: minutesIn(stays) },
		...missed(arrivedAt, leftAt, meeting),
		...{ stays, gaps: gapsIn(stays) }
	};
}

/** Only one status fits: the longer absence decides it, and both times are shown beside it. */
export function stayed(arrivedAt: number, leftAt: number, meeting: Meeting): Stayed {
	const { lateMinutes, earlyMinutes } = missed(arrivedAt, leftAt, meeting);
	return !lateMinutes && !earlyMinutes ? 'present' : lateMinutes >= earlyMinutes ? 'late' : 'left-early';
}

/** Minutes late and minutes early, each 0 within the grace period. */
export const missed = (arrivedAt: number, leftAt: number, { plannedStart, startedAt, endedAt }: Meeting) => ({
	lateMinutes: beyondGrace(Math.max(plannedStart, startedAt), arrivedAt),
	earlyMinutes: beyondGrace(leftAt, endedAt)
});

const none = { lateMinutes: 0, earlyMinutes: 0, stays: [], gaps: [] };
const beyondGrace = (from: number, to: number) => (to - from > graceMinutes * 60_000 ? clockMinutes(from, to) : 0);

function merged(visits: Stay[], { startedAt, endedAt }: Meeting): Interval[] {
	const inside = visits
		.map(({ from, to }) => ({ from: Math.max(from, startedAt), to: Math.min(to ?? endedAt, endedAt) }))
		.filter((stay) => stay.to > stay.from)
		.sort((a, b) => a.from - b.from);
	const spans: Interval[] = [];
	for (const stay of inside) {
		const last = spans.at(-1);
		if (last && stay.from - last.to < shortestAbsence) last.to = Math.max(last.to, stay.to);
		else spans.push(stay);
	}
	return spans;
}
