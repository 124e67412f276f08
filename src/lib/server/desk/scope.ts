import { eq, inArray } from 'drizzle-orm';
import type { Within } from '#lib/domain/desk.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';

export type DeskGroup = { id: string; title: string; timeZone: string; program: { id: string; name: string } };

/** The groups whose records this supervisor's desk shows, by program and title. */
export async function supervisedGroups(by: Pick<StaffMember, 'id'>): Promise<DeskGroup[]> {
	const ids = await groupsOf(by, ['supervisor']);
	if (ids.length === 0) return [];
	const { t, db } = app().store;
	const { group, program } = t;
	const rows = await db
		.select({ id: group.id, title: group.title, timeZone: program.timeZone, programId: program.id, name: program.name })
		.from(group)
		.innerJoin(program, eq(program.id, group.programId))
		.where(inArray(group.id, ids));
	return rows
		.map(({ id, title, timeZone, programId, name }) => ({ id, title, timeZone, program: { id: programId, name } }))
		.sort((a, b) => a.program.name.localeCompare(b.program.name) || a.title.localeCompare(b.title));
}

export const within = (groups: DeskGroup[], where: Within | null): DeskGroup[] =>
	where ? groups.filter(({ id, program }) => (where.kind === 'group' ? id : program.id) === where.id) : groups;
