import type { Meets } from './group.ts';

/** What a clinician says of somebody; whether who attended was late or left early follows from the times. */
export const outcomes = ['attended', 'no-show', 'excused', 'cancelled', 'not-expected'] as const;
export type Outcome = (typeof outcomes)[number];
/** How somebody took part. */
export const modes = ['room', 'video', 'phone'] as const;
export type Mode = (typeof modes)[number];
/** What the way a group meets says of everybody; null where it says nothing of any one person. */
export const usualMode = (meets: Meets): Mode | null => (meets === 'both' ? null : meets);

type Stayed = 'present' | 'late' | 'left-early';
/** Why somebody's time counts as it does. `cancelled` is by the program, and `not-expected` counts as nobody's absence. */
export type AttendanceStatus = Stayed | Exclude<Outcome, 'attended'>;

export const outcomeOf = (status: AttendanceStatus): Outcome =>
	status === 'present' || status === 'late' || status === 'left-early' ? 'attended' : status;

/** A stay in the room, UTC milliseconds; `to` is null while it lasts. */
export type Stay = { from: number; to: number | null };
export type Interval = { from: number; to: number };

/** When a session was meant to start, and when it did start and end. UTC milliseconds. */
export type Meeting = { plannedStart: number; startedAt: number; endedAt: number };

/**
 * Minutes after the start, or before the end, up to which nobody is called late or early. No payer or standard names a
 * number (the statuses are the usual ones of programs, the limit is not), so it is a house rule, and a clinician confirms.
 */
export const graceMinutes = 5;

/** A shorter gap, in milliseconds, is a phone that lost its connection and not a person who left the room. */
export const shortestAbsence = 60_000;

/** What the log says of one person. Minutes are those between the clock times shown; no times for somebody who was not there. */
export type Presence = {
	status: Stayed | 'no-show';
	arrivedAt: number | null;
	leftAt: number | null;
	minutes: number;
	/** How long after the start the person came, and how long before the end they left; 0 within the grace. */
	lateMinutes: number;
	earlyMinutes: number;
	/** With a phone connected, or marked by staff, merged, between start and end. */
	stays: Interval[];
	/** Between two stays: a phone that was disconnected, which need not be a person who was out. */
	gaps: Interval[];
};

const minuteOf = (at: number) => Math.floor(at / 60_000);
/** Minutes between two moments as a clock shows them, so that 7:01 to 7:16 is 15. Zones differ by whole minutes, so any clock will do. */
export const clockMinutes = (from: number, to: number): number => minuteOf(to) - minuteOf(from);
export const minutesIn = (spans: Interval[]): number =>
	spans.reduce((sum, { from, to }) => sum + clockMinutes(from, to), 0);

export const minutesOf = ({ startedAt, endedAt }: Meeting): number => Math.max(0, clockMinutes(startedAt, endedAt));

/** What is left of `spans` between two moments once `gaps` are taken out; in order. */
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
 * Presence from stays. Only time between start and end counts: the lobby is waiting, not treatment. Overlaps (two phones,
 * two tabs) count once. Lateness runs from the planned start when the session began before it.
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

/** One word must do: the longer absence names it, and both times stand beside it. */
export function stayed(arrivedAt: number, leftAt: number, meeting: Meeting): Stayed {
	const { lateMinutes, earlyMinutes } = missed(arrivedAt, leftAt, meeting);
	return !lateMinutes && !earlyMinutes ? 'present' : lateMinutes >= earlyMinutes ? 'late' : 'left-early';
}

/** Minutes late and minutes early, each 0 within the grace. */
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
