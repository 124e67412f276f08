import { and, gte, inArray, lt, ne } from 'drizzle-orm';
import { overlaps, type Meeting, type Overlap } from '#lib/domain/weeks/overlaps.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import type { Status } from '#lib/room/state.ts';
import { app } from '#lib/server/app.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import { expectedOn, staysIn, type Stay } from './enrolled.ts';
import { leadsOf, type Leads } from './leading.ts';
import type { ProgramHere } from './programs-here.ts';

type Row = {
	id: number;
	groupId: string;
	title: string;
	status: Status;
	plannedStart: number;
	plannedMinutes: number;
	startedAt: number | null;
	seriesId: string | null;
	detached: boolean;
	meetingRoomId: string | null;
	facilitators: string[] | null;
	cancelReason: string | null;
};
/** A session in its program's week. `day` is `YYYY-MM-DD` there; `expected` are client ids, empty for a canceled session. */
export type InWeek = Row & { programId: string; timeZone: string; day: string; leads: Leads; expected: string[] };

type Place = Pick<ProgramHere, 'id' | 'timeZone'>;

/** The sessions of programs between two local days, inclusive, by start. */
export async function sessionsIn(programs: Place[], from: string, to: string): Promise<InWeek[]> {
	const groups = await groupsOfPrograms(programs);
	if (groups.length === 0) return [];
	const rows = await rowsBetween(groups, earliest(programs, from), earliest(programs, plusDays(to, 1), Math.max));
	const [leads, stays] = await Promise.all([
		leadsOf(rows),
		staysIn([...new Set(rows.map(({ groupId }) => groupId))], from, to)
	]);
	return rows.map((row) => inWeek(row, groups, leads, stays)).filter(({ day }) => from <= day && day <= to);
}

type Group = { id: string; programId: string; timeZone: string };

function inWeek(row: Row, groups: Group[], leads: Map<number, Leads>, stays: Stay[]): InWeek {
	const { programId, timeZone } = groups.find(({ id }) => id === row.groupId)!;
	const day = dayOf(row.plannedStart, timeZone);
	const expected = row.status === 'cancelled' ? [] : expectedOn(stays, row.groupId, day);
	return { ...row, programId, timeZone, day, leads: leads.get(row.id)!, expected };
}

/** What is double-booked among these. Canceled and past sessions conflict with nothing. */
export const overlapsIn = (sessions: InWeek[]): Overlap[] => overlaps(sessions.filter(counts).map(meetingOf));

const counts = ({ status }: InWeek) => status === 'planned' || status === 'lobby' || status === 'live';

/** If no one is named, any of the group's facilitators may lead; a group with one has no other. */
export const meetingOf = (one: Omit<InWeek, 'status' | 'startedAt' | 'cancelReason'>): Meeting => ({
	id: String(one.id),
	from: one.plannedStart,
	to: one.plannedStart + one.plannedMinutes * 60_000,
	group: one.groupId,
	room: one.meetingRoomId,
	staff: one.leads.isNamed || one.leads.staff.length === 1 ? one.leads.staff : [],
	people: one.expected
});

async function groupsOfPrograms(programs: Place[]): Promise<Group[]> {
	const { t, db } = app().store;
	if (programs.length === 0) return [];
	const ids = programs.map(({ id }) => id);
	const rows = await db
		.select({ id: t.group.id, programId: t.group.programId })
		.from(t.group)
		.where(inArray(t.group.programId, ids));
	return rows.map((row) => ({ ...row, timeZone: programs.find(({ id }) => id === row.programId)!.timeZone }));
}

/** Midnight of a day in the programs' time zones: the earliest by default, or the latest. */
const earliest = (programs: Place[], day: string, choose = Math.min): number =>
	choose(...programs.map(({ timeZone }) => instantOf(day, '00:00', timeZone)!));

async function rowsBetween(groups: Group[], from: number, to: number): Promise<Row[]> {
	const { session } = app().store.t;
	const { id, groupId, title, status, plannedStart, plannedMinutes, startedAt, seriesId, detached } = session;
	const { meetingRoomId, facilitators, cancelReason } = session;
	const ids = groups.map((group) => group.id);
	return app()
		.store.db.select({
			...{ id, groupId, title, status, plannedStart, plannedMinutes, startedAt, seriesId, detached },
			...{ meetingRoomId, facilitators, cancelReason }
		})
		.from(session)
		.where(and(inArray(groupId, ids), ne(status, 'discarded'), gte(plannedStart, from), lt(plannedStart, to)))
		.orderBy(plannedStart);
}
