import { and, eq, inArray, or } from 'drizzle-orm';
import type { Standing } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import { inForce } from '#lib/server/auth/memberships.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';

export type Who = Pick<StaffMember, 'id' | 'standings'>;

/** People who lead groups write worksheets and need them the same day, so facilitators may publish just as supervisors do (decision 71). */
const writers: Standing[] = ['facilitator', 'supervisor'];
const readers: Standing[] = [...writers, 'observer', 'care-team'];

export type Reach = { programs: { id: string; name: string }[]; mayWrite: (programId: string) => boolean };

/** The programs whose worksheets a person may read or write: by a standing in the program or one of its groups; an administrator, everywhere. */
export async function reachOf({ id, standings }: Who): Promise<Reach> {
	const { db, t } = app().store;
	const all = await db.select({ id: t.program.id, name: t.program.name }).from(t.program).orderBy(t.program.name);
	if (standings.includes('admin')) return { programs: all, mayWrite: () => true };
	const { membership, group, program } = t;
	const rows = await db
		.selectDistinct({ programId: program.id, standing: membership.standing })
		.from(membership)
		.leftJoin(group, eq(group.id, membership.groupId))
		.innerJoin(program, or(eq(program.id, membership.programId), eq(program.id, group.programId)))
		.where(and(eq(membership.staffId, id), inArray(membership.standing, readers), inForce(t, Date.now())));
	const read = new Set(rows.map(({ programId }) => programId));
	const write = new Set(rows.flatMap((row) => (writers.includes(row.standing) ? [row.programId] : [])));
	return { programs: all.filter(({ id }) => read.has(id)), mayWrite: (programId) => write.has(programId) };
}
