import { plusDays, mondayOf } from '#lib/domain/weeks/rule.ts';
import { standings, type Standing } from '#lib/domain/standing.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import * as groups from '#lib/server/programs/groups.ts';
import type { GroupCard } from '#lib/server/programs/groups.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { aheadIn, type Ahead } from './ahead.ts';
import { closuresIn } from './closures.ts';
import { doorsOf, type Door } from './day-doors.ts';
import { namesOf } from './leading.ts';
import { plannableGroups } from './may-plan.ts';
import { meetingRooms } from './meeting-rooms.ts';
import { overlapLines, type OverlapLine } from './overlap-lines.ts';
import { programsOf, type ProgramHere } from './programs-here.ts';
import { tracksOf, type Track } from './tracks.ts';
import { overlapsIn, sessionsIn, type InWeek } from './week.ts';

/** The schedule's filters, as ids; empty for all. `client` is one whom the viewer may see in it. */
export type Filter = { program: string; track: string; group: string; room: string; staff: string; client: string };

export type Card = Pick<
	InWeek,
	'id' | 'groupId' | 'title' | 'status' | 'plannedStart' | 'plannedMinutes' | 'timeZone' | 'detached'
> & {
	group: string;
	room: string | null;
	leads: string[];
	expected: number;
	cancelReason: string | null;
	/** The viewer's standings in its group. */
	here: Standing[];
	mayChange: boolean;
	clashes: boolean;
};
export type DayOfWeek = {
	day: string;
	isToday: boolean;
	closures: { id: string; reason: string; track: string | null }[];
	cards: Card[];
	ahead: Ahead[];
	doors: Door[];
};
type Option = { value: string; label: string };
export type ScheduleView = {
	days: DayOfWeek[];
	clashes: OverlapLine[];
	/** If there is more than one time zone, each time shows its own. */
	zones: string[];
	options: { programs: Option[]; tracks: Option[]; groups: Option[]; rooms: Option[]; staff: Option[] };
	mayPlan: boolean;
	hasSeries: boolean;
};

/** The schedule from a day on, for the programs a person belongs to. `people` are the ids of the filtered client. */
export async function scheduleOf(
	staff: StaffMember,
	{ from, count, filter, people }: { from: string; count: number; filter: Filter; people: string[] },
	now = Date.now()
): Promise<ScheduleView> {
	const all = await programsOf(staff);
	const programs = all.filter(({ id }) => filter.program === '' || id === filter.program);
	const to = plusDays(from, count - 1);
	const ids = programs.map(({ id }) => id);
	const [sessions, closures, rooms, tracks, plannable, cards] = await Promise.all([
		sessionsIn(programs, from, to),
		closuresIn(ids, from, to),
		meetingRooms(),
		tracksOf(ids, from),
		plannableGroups(staff),
		groups.everyGroup()
	]);
	const shown = sessions.filter((one) => isIn(one, filter, tracks, people));
	const found = overlapsIn(sessions).filter(({ meetings }) => shown.some(({ id }) => meetings.includes(String(id))));
	const names = await namesOf(sessions.flatMap(({ leads }) => leads.staff));
	const context: Context = {
		staff,
		plannable,
		cards,
		names,
		rooms,
		clashing: new Set(found.flatMap(({ meetings }) => meetings))
	};
	const wanted = shownGroups(cards, programs, filter, tracks);
	const ahead = filter.room || filter.staff || filter.client ? [] : await aheadIn(wanted, from, to, now);
	return {
		days: Array.from({ length: count }, (_, n) => plusDays(from, n)).map((day) => ({
			...{ day, isToday: programs.some(({ timeZone }) => dayOf(now, timeZone) === day) },
			closures: closures
				.filter(({ fromDay, toDay }) => fromDay <= day && day <= toDay)
				.map(({ id, reason, trackId }) => ({
					id,
					reason,
					track: tracks.find((it) => it.id === trackId)?.name ?? null
				})),
			cards: shown.filter((one) => one.day === day).map((one) => cardOf(one, context)),
			ahead: ahead.filter((one) => one.day === day),
			doors: doorsOf(shown, day, { tracks, programs }, now)
		})),
		clashes: overlapLines(found, sessions, { names, rooms }),
		zones: [...new Set(programs.map(({ timeZone }) => timeZone))],
		options: options(all, tracks, cards, rooms, sessions, names),
		mayPlan: plannable.length > 0,
		hasSeries: sessions.length > 0 || ahead.length > 0
	};
}

type Context = {
	staff: StaffMember;
	plannable: GroupCard[];
	cards: GroupCard[];
	names: Map<string, string>;
	rooms: { id: string; name: string }[];
	clashing: Set<string>;
};

function cardOf(one: InWeek, { staff, plannable, cards, names, rooms, clashing }: Context): Card {
	const { id, groupId, title, status, plannedStart, plannedMinutes, timeZone, detached } = one;
	const group = cards.find((card) => card.id === groupId)!;
	const own = group.staff.find((member) => member.id === staff.id)?.standings ?? [];
	const mayChange = plannable.some((card) => card.id === groupId);
	return {
		...{ id, groupId, title, status, plannedStart, plannedMinutes, timeZone, detached, group: group.title },
		room: rooms.find((room) => room.id === one.meetingRoomId)?.name ?? null,
		leads: one.leads.staff.flatMap((who) => names.get(who) ?? []).sort(),
		...{ expected: one.expected.length, here: standings.filter((it) => own.includes(it)) },
		cancelReason: mayChange ? one.cancelReason : null,
		...{ mayChange, clashes: clashing.has(String(id)) }
	};
}

function isIn(one: InWeek, { track, group, room, staff, client }: Filter, tracks: Track[], people: string[]): boolean {
	return (
		(track === '' || (tracks.find(({ id }) => id === track)?.groups ?? []).includes(one.groupId)) &&
		(group === '' || one.groupId === group) &&
		(room === '' || one.meetingRoomId === room) &&
		(staff === '' || one.leads.staff.includes(staff)) &&
		(client === '' || one.expected.some((id) => people.includes(id)))
	);
}

function shownGroups(
	cards: GroupCard[],
	programs: ProgramHere[],
	{ track, group }: Filter,
	tracks: Track[]
): GroupCard[] {
	const inTrack = track === '' ? null : (tracks.find(({ id }) => id === track)?.groups ?? []);
	return cards.filter(
		({ id, programId }) =>
			programs.some((program) => program.id === programId) &&
			(group === '' || id === group) &&
			(inTrack === null || inTrack.includes(id))
	);
}

function options(
	programs: ProgramHere[],
	tracks: Track[],
	cards: GroupCard[],
	rooms: { id: string; programId: string; name: string }[],
	sessions: InWeek[],
	names: Map<string, string>
): ScheduleView['options'] {
	const isHere = ({ programId }: { programId: string }) => programs.some(({ id }) => id === programId);
	const leading = new Set(sessions.flatMap(({ leads }) => leads.staff));
	return {
		programs: programs.map(({ id, name }) => ({ value: id, label: name })),
		tracks: tracks.map(({ id, name }) => ({ value: id, label: name })),
		groups: cards.filter(isHere).map(({ id, title }) => ({ value: id, label: title })),
		rooms: rooms.filter(isHere).map(({ id, name }) => ({ value: id, label: name })),
		staff: [...names]
			.filter(([id]) => leading.has(id))
			.map(([value, label]) => ({ value, label }))
			.sort((a, b) => a.label.localeCompare(b.label))
	};
}

/** The first day shown: the Monday of the day's week, or the day itself. */
export const firstShown = (day: string, view: 'week' | 'day'): string => (view === 'week' ? mondayOf(day) : day);
