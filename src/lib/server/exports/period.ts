import { and, asc, eq, gte, inArray, lt } from 'drizzle-orm';
import { z } from 'zod';
import { dayAfter } from '#lib/domain/day-range.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { instantOf } from '#lib/server/programs/times.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Groups of one program from one day to another, both inclusive, in its time zone. The groups are those the person had when they asked. */
export const period = z.strictObject({ programId: z.string(), groups: z.array(z.string()).min(1), from: day, to: day });
export type Period = z.infer<typeof period>;

/** The groups from which a person may export tables and notes: those they lead or supervise. */
export const takingOut = (by: StaffMember): Promise<string[]> => groupsOf(by, ['facilitator', 'supervisor']);

/** Whether they may export from all of the groups. */
export async function mayTakeOut(by: StaffMember, { groups }: Pick<Period, 'groups'>): Promise<boolean> {
	const own = await takingOut(by);
	return groups.length > 0 && groups.every((id) => own.includes(id));
}

/** Programs with the groups that the staff member may export from. */
export async function programsFor(by: StaffMember) {
	const own = await takingOut(by);
	if (own.length === 0) return [];
	const { t, db } = app().store;
	const rows = await db
		.select({ program: t.program, group: { id: t.group.id, title: t.group.title } })
		.from(t.group)
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(inArray(t.group.id, own));
	return [...Map.groupBy(rows, ({ program }) => program.id).values()]
		.map((of) => ({ ...of[0]!.program, groups: of.map(({ group }) => group) }))
		.sort((a, b) => a.name.localeCompare(b.name));
}

/** The instants at which a period begins and ends in the program's time zone. */
export function instantsOf(
	{ from, to }: Pick<Period, 'from' | 'to'>,
	timeZone: string
): { from: number; before: number } {
	const before = instantOf(dayAfter(to), '00:00', timeZone) ?? 0;
	return { from: instantOf(from, '00:00', timeZone) ?? 0, before };
}

/** Sessions of the period that are over, oldest first. */
export async function sessionsIn({ programId, groups, from, to }: Period) {
	const { t, db } = app().store;
	const [program] = await db.select().from(t.program).where(eq(t.program.id, programId));
	if (!program) return [];
	const time = instantsOf({ from, to }, program.timeZone);
	const { id, plannedStart, plannedMinutes, startedAt, endedAt, status, groupId } = t.session;
	return db
		.select({ id, plannedStart, plannedMinutes, startedAt, endedAt })
		.from(t.session)
		.innerJoin(t.group, eq(t.group.id, groupId))
		.where(
			and(
				eq(t.group.programId, programId),
				inArray(groupId, groups),
				inArray(status, ['ended', 'closed']),
				gte(plannedStart, time.from),
				lt(plannedStart, time.before)
			)
		)
		.orderBy(asc(plannedStart), asc(id));
}

/** `attendance-2026-03-01-to-2026-03-31.csv`. */
export const fileName = (what: string, { from, to }: Pick<Period, 'from' | 'to'>, ending: string): string =>
	`${what}-${from}-to-${to}.${ending}`;

/** "A. C.": enough for someone who knows the people to find a row. */
export const initialsOf = (name: string): string =>
	name
		.trim()
		.split(/\s+/)
		.filter(Boolean)
		.map((word) => `${[...word][0]!.toUpperCase()}.`)
		.join(' ');
