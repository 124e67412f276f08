import { plusDays } from '#lib/domain/weeks/rule.ts';
import { Temporal } from 'temporal-polyfill';
import { occurrences, type Recurrence } from '#lib/server/weeks/recurrence.ts';

/** A series as a calendar needs it. `timeZone` is its program's. */
export type Repeating = Recurrence & { id: string; groupId: string; timeZone: string; room: string | null };

/** A session in the database: of a series, or planned individually. Instants in UTC milliseconds. */
export type Single = {
	id: number;
	groupId: string;
	timeZone: string;
	seriesId: string | null;
	/** The day that its series' rule gave it. */
	occurrence: string | null;
	start: number;
	minutes: number;
	room: string | null;
	state: 'on' | 'cancelled' | 'gone';
	/** Whether it concerns the calendar's owner: staff may have given it to a colleague. */
	isTheirs: boolean;
};

/** When a person belongs to a group: days `YYYY-MM-DD`, inclusive; null for no end. */
export type Stay = { groupId: string; fromDay: string; toDay: string | null };

/** Days on which a group does not meet. */
export type Closed = { groupId: string; fromDay: string; toDay: string };

type When = { start: number; minutes: number; room: string | null };
/** One calendar entry: a single appointment, or a repeating one with its exceptions. */
export type Appointment = When & {
	uid: string;
	timeZone: string;
	isCancelled: boolean;
	repeats: {
		rule: string;
		/** The start of the last one, in UTC milliseconds. */
		until: number | null;
		/** Starts given by the rule that do not take place. */
		left: number[];
		/** Exceptions to the rule; `instead` is the start given by the rule. */
		changed: (When & { instead: number; isCancelled: boolean })[];
	} | null;
};

/** How many days ahead a rule is checked for exceptions. */
const aYear = 366;

/**
 * What a person's calendar contains from a day on: each series once for each stay in its group, plus individually planned sessions. A stay that
 * begins later gets its own entry, so that no one sees appointments from before they joined.
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
		// Calendar programs compute the end in local time: across a clock change, it would be off by an hour.
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
