/** Why somebody's time counts as it does. `excused` and `no-show` are for those who were not there. */
export const attendanceStatuses = ['present', 'late', 'left-early', 'excused', 'no-show'] as const;
export type AttendanceStatus = (typeof attendanceStatuses)[number];

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

/** What the log says of one person. Minutes are whole and rounded; no times for somebody who was not there. */
export type Presence = {
	status: Exclude<AttendanceStatus, 'excused'>;
	arrivedAt: number | null;
	leftAt: number | null;
	minutes: number;
	/** How long after the start the person came, and how long before the end they left; 0 within the grace. */
	lateMinutes: number;
	earlyMinutes: number;
	/** In the room, merged, between start and end. */
	stays: Interval[];
	/** Out of the room between two stays. */
	steppedOut: Interval[];
};

const minutesIn = (ms: number) => Math.round(ms / 60_000);
const lengthOf = (spans: Interval[]) => spans.reduce((sum, span) => sum + span.to - span.from, 0);

export const minutesOf = (meeting: Meeting): number => minutesIn(Math.max(0, meeting.endedAt - meeting.startedAt));

/**
 * Presence from stays. Only time between start and end counts: the lobby is waiting, not treatment. Overlaps (two phones,
 * two tabs) count once. Lateness runs from the planned start when the session began before it.
 */
export function presenceOf(visits: Stay[], meeting: Meeting): Presence {
	const stays = merged(visits, meeting);
	const first = stays[0];
	const last = stays.at(-1);
	const minutes = minutesIn(lengthOf(stays));
	if (!first || !last || minutes === 0)
		return { ...{ status: 'no-show', arrivedAt: null, leftAt: null, minutes: 0 }, ...none };
	const { lateMinutes, earlyMinutes } = missed(first.from, last.to, meeting);
	// One word must do: the longer absence names it, and both times stand beside it.
	const status = !lateMinutes && !earlyMinutes ? 'present' : lateMinutes >= earlyMinutes ? 'late' : 'left-early';
	const steppedOut = stays.slice(1).map((stay, i) => ({ from: stays[i]!.to, to: stay.from }));
	return { status, arrivedAt: first.from, leftAt: last.to, minutes, lateMinutes, earlyMinutes, stays, steppedOut };
}

/** Minutes late and minutes early, each 0 within the grace. */
export const missed = (arrivedAt: number, leftAt: number, { plannedStart, startedAt, endedAt }: Meeting) => ({
	lateMinutes: beyondGrace(arrivedAt - Math.max(plannedStart, startedAt)),
	earlyMinutes: beyondGrace(endedAt - leftAt)
});

const none = { lateMinutes: 0, earlyMinutes: 0, stays: [], steppedOut: [] };
const beyondGrace = (ms: number) => (ms > graceMinutes * 60_000 ? minutesIn(ms) : 0);

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
