import { overlaps, type Meeting } from '#lib/domain/weeks/overlaps.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import * as programs from '#lib/server/programs/programs.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { expectedOn, staysIn } from './enrolled.ts';
import { facilitatorsOf, namesOf } from './leading.ts';
import { meetingRooms } from './meeting-rooms.ts';
import { meetingOf, sessionsIn, type InWeek } from './week.ts';

/** What a planned meeting would conflict with: the earliest of each kind and session. It names no client, only how many. */
export type Clash = {
	kind: 'room' | 'staff' | 'group' | 'person';
	/** The room's or the colleague's name; empty for groups and clients. */
	name: string;
	people: number;
	title: string;
	at: number;
	timeZone: string;
};

/** A meeting being planned. UTC milliseconds. */
export type Proposed = Pick<Meeting, 'from' | 'to' | 'group' | 'room' | 'staff'> & { timeZone: string };

/** Conflicts of proposed meetings with the schedule; `besides` are the sessions that they replace. */
export async function clashes(proposed: Proposed[], besides: readonly number[] = []): Promise<Clash[]> {
	if (proposed.length === 0) return [];
	const days = proposed.map(({ from, timeZone }) => dayOf(from, timeZone)).sort();
	const [first, last] = [plusDays(days[0]!, -1), plusDays(days.at(-1)!, 1)];
	const all = await sessionsIn(await programs.list(), first, last);
	const there = all.filter(({ id, status }) => !besides.includes(id) && status !== 'cancelled');
	const groups = [...new Set(proposed.map(({ group }) => group))];
	const [stays, leading] = await Promise.all([staysIn(groups, first, last), facilitatorsOf(groups)]);
	const planned = proposed.map((one, n): Meeting => {
		const people = expectedOn(stays, one.group, dayOf(one.from, one.timeZone));
		// As on the schedule: if no one is named, any of the group's facilitators may lead, but a group with one has no other.
		const own = leading.get(one.group) ?? [];
		const staff = one.staff.length === 0 && own.length === 1 ? own : one.staff;
		return { ...one, id: `new ${n}`, people, staff };
	});
	return named(planned, there);
}

async function named(planned: Meeting[], there: InWeek[]): Promise<Clash[]> {
	const found = overlaps([...planned, ...there.map(meetingOf)]).flatMap(({ kind, who, meetings }) => {
		const [own, other] = meetings[0].startsWith('new ') ? meetings : meetings.toReversed();
		const session = own!.startsWith('new ') ? there.find(({ id }) => String(id) === other) : undefined;
		return session ? [{ kind, who, session }] : [];
	});
	const [rooms, names] = await Promise.all([
		meetingRooms(),
		namesOf(found.flatMap(({ kind, who }) => (kind === 'staff' ? [who] : [])))
	]);
	const nameOf = (kind: Clash['kind'], who: string) =>
		kind === 'room' ? (rooms.find(({ id }) => id === who)?.name ?? '') : kind === 'staff' ? (names.get(who) ?? '') : '';
	const clashing = found.map(({ kind, who, session }) => ({ kind, name: nameOf(kind, who), session }));
	const once = Map.groupBy(
		clashing,
		({ kind, name, session }) => `${kind} ${name} ${session.groupId} ${session.title}`
	);
	return [...once.values()].map((same) => {
		const { kind, name, session } = same[0]!;
		const people = kind === 'person' ? same.filter((one) => one.session.id === session.id).length : 0;
		return { kind, name, people, title: session.title, at: session.plannedStart, timeZone: session.timeZone };
	});
}
