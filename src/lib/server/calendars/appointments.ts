import { plusDays } from '#lib/domain/weeks/rule.ts';
import { Temporal } from 'temporal-polyfill';
import { occurrences, type Recurrence } from '#lib/server/weeks/recurrence.ts';

/** A series as a calendar needs it. `timeZone` is its program's. */
export type Repeating = Recurrence & { id: string; groupId: string; timeZone: string; room: string | null };

/** A session that stands in the data: of a series, or planned by itself. Instants in UTC milliseconds. */
export type Single = {
	id: number;
	groupId: string;
	timeZone: string;
	seriesId: string | null;
	/** The day that the rule of its series gave it. */
	occurrence: string | null;
	start: number;
	minutes: number;
	room: string | null;
	state: 'on' | 'cancelled' | 'gone';
	/** Whether whose calendar it is has to do with this one: staff may have given it to a colleague. */
	isTheirs: boolean;
};

/** When somebody belongs to a group: days `YYYY-MM-DD`, both included; null for no end. */
export type Stay = { groupId: string; fromDay: string; toDay: string | null };

/** Days on which a group does not meet. */
export type Closed = { groupId: string; fromDay: string; toDay: string };

type When = { start: number; minutes: number; room: string | null };
/** One entry of a calendar: a single appointment, or one that repeats, with the days on which it is otherwise. */
export type Appointment = When & {
	uid: string;
	timeZone: string;
	isCancelled: boolean;
	repeats: {
		rule: string;
		/** The start of the last one, in UTC milliseconds. */
		until: number | null;
		/** Starts that the rule gives and that are not there. */
		left: number[];
		/** What is otherwise than the rule says; `instead` is the start that the rule gives. */
		changed: (When & { instead: number; isCancelled: boolean })[];
	} | null;
};

/** How far ahead a rule is looked through for days on which it is otherwise. */
const aYear = 366;

/**
 * What stands in somebody's calendar from a day on: each series once for each stay in its group, and beside it what was planned by itself.
 * A stay that begins later begins its own entry, so nobody finds appointments of before they came.
 */
export function appointments(
	all: { series: Repeating[]; sessions: Single[]; stays: Stay[]; closed: Closed[] },
	fromDay: string
): Appointment[] {
	const told = new Set<number>();
	const repeated = all.stays.flatMap((stay, place) =>
		all.series
			.filter(({ groupId }) => groupId === stay.groupId)
			.flatMap((series) => {
				const from = [series.startsOn, stay.fromDay, fromDay].sort().at(-1)!;
				const to = [series.endsOn, stay.toDay].filter((day) => day !== null).sort()[0] ?? null;
				const found = repeating(series, { from, to, place }, all);
				found?.told.forEach((id) => told.add(id));
				return found ? [found.appointment] : [];
			})
	);
	const alone = all.sessions
		.filter(({ id, isTheirs, state }) => isTheirs && state !== 'gone' && !told.has(id))
		.map(({ id, start, minutes, room, timeZone, state }): Appointment => ({
			...{ uid: `session-${id}`, start, minutes, room, timeZone },
			isCancelled: state === 'cancelled',
			repeats: null
		}));
	return [...repeated, ...alone];
}

type Within = { from: string; to: string | null; place: number };

function repeating(
	series: Repeating,
	{ from, to, place }: Within,
	{ sessions, closed }: { sessions: Single[]; closed: Closed[] }
): { appointment: Appointment; told: number[] } | null {
	const { id, timeZone, minutes, room, rule, groupId } = series;
	const starts = occurrences(series, timeZone, from, to ?? plusDays(from, aYear));
	const first = starts[0];
	if (!first) return null;
	const byDay = new Map(sessions.filter(({ seriesId }) => seriesId === id).map((one) => [one.occurrence!, one]));
	const isClosed = (day: string) =>
		closed.some((one) => one.groupId === groupId && one.fromDay <= day && day <= one.toDay);
	const [left, changed, told]: [number[], NonNullable<Appointment['repeats']>['changed'], number[]] = [[], [], []];
	for (const { day, at } of starts) {
		const one = byDay.get(day);
		if (one) told.push(one.id);
		if (one ? one.state === 'gone' || !one.isTheirs : isClosed(day)) left.push(at);
		else if (one && isOtherwise(one, { start: at, minutes, room }))
			changed.push({
				...{ start: one.start, minutes: one.minutes, room: one.room },
				...{ instead: at, isCancelled: one.state === 'cancelled' }
			});
		// Calendar programs reckon its end on the wall: over a night in which the clock changes they would be an hour off.
		else if (isOverChange(at, minutes, timeZone))
			changed.push({ start: at, minutes, room, instead: at, isCancelled: false });
	}
	if (left.length === starts.length && to !== null) return null;
	const until = to === null ? null : starts.at(-1)!.at;
	const appointment: Appointment = {
		...{ uid: `series-${id}-${place}`, start: first.at, minutes, room, timeZone, isCancelled: false },
		repeats: { rule, until, left, changed }
	};
	return { appointment, told };
}

const isOtherwise = (one: Single, { start, minutes, room }: When) =>
	one.state === 'cancelled' || one.start !== start || one.minutes !== minutes || one.room !== room;

const isOverChange = (at: number, minutes: number, timeZone: string) => {
	const [from, to] = [at, at + minutes * 60_000].map((instant) =>
		Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
	);
	return from!.offset !== to!.offset;
};
