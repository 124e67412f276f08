import { and, eq, gte, inArray, lt, notInArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { DayKey } from './blocks.ts';
import { ensureDay, type Day } from './day.ts';
import { tracksOf } from './tracks.ts';

/** Who may print a program's door sheet and open its display: anyone who works with one of its groups, and administrators. Observers only watch. */
async function mayOpenDay(staff: StaffMember, programId: string): Promise<boolean> {
	if (staff.standings.includes('admin')) return true;
	const { group } = app().store.t;
	const mine = await groupsOf(staff);
	const own = and(eq(group.programId, programId), inArray(group.id, mine));
	return mine.length > 0 && (await app().store.db.$count(group, own)) > 0;
}

/** The day that a URL names, with its codes. */
export async function dayAsked(
	staff: StaffMember,
	key: DayKey
): Promise<{ ok: true; day: Day } | { ok: false; code: 'not-found' | 'not-yours' }> {
	const { programId, trackId, day } = key;
	const { db, t } = app().store;
	const isDate = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
	const inProgram = and(eq(t.track.id, trackId), eq(t.track.programId, programId));
	const isTrack = trackId === '' || (await db.$count(t.track, inProgram)) > 0;
	const isProgram = (await db.$count(t.program, eq(t.program.id, programId))) > 0;
	if (!isDate || !isTrack || !isProgram) return { ok: false, code: 'not-found' };
	if (!(await mayOpenDay(staff, programId))) return { ok: false, code: 'not-yours' };
	return { ok: true, day: await ensureDay(key, staff.id) };
}

/** A day on which a person's own groups meet, for a list. */
export type DayCard = { programId: string; trackId: string; day: string; title: string };

const aDay = 24 * 3600_000;

/** Today, in each program's time zone, for the programs and tracks in which the person's groups meet today; for an administrator, all. */
export async function daysToday(staff: StaffMember, now = Date.now()): Promise<DayCard[]> {
	const { db, t } = app().store;
	const mine = staff.standings.includes('admin') ? null : await groupsOf(staff);
	const rows = await db
		.select({ groupId: t.group.id, at: t.session.plannedStart, program: t.program })
		.from(t.session)
		.innerJoin(t.group, eq(t.group.id, t.session.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(
			and(
				mine === null ? undefined : inArray(t.session.groupId, mine),
				notInArray(t.session.status, ['discarded', 'cancelled']),
				gte(t.session.plannedStart, now - aDay),
				lt(t.session.plannedStart, now + aDay)
			)
		);
	const todays = rows
		.map(({ groupId, at, program }) => ({ groupId, at, program, day: dayOf(now, program.timeZone) }))
		.filter(({ at, program, day }) => dayOf(at, program.timeZone) === day);
	const days = [...new Set(todays.map(({ day }) => day))];
	const tracks = new Map(
		await Promise.all(
			days.map(async (day) => [day, await tracksOf([...new Set(rows.map(({ groupId }) => groupId))], day)] as const)
		)
	);
	const names = new Map(
		(await db.select({ id: t.track.id, name: t.track.name }).from(t.track)).map(({ id, name }) => [id, name])
	);
	const found = todays.map(({ groupId, program, day }): [string, DayCard] => {
		const trackId = tracks.get(day)?.get(groupId) ?? '';
		const title = names.get(trackId) ?? program.name;
		return [`${program.id} ${trackId}`, { programId: program.id, trackId, day, title }];
	});
	return [...new Map(found).values()].sort((a, b) => a.title.localeCompare(b.title));
}
