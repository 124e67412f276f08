import { and, count, eq, isNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { programsOf, type ProgramHere } from '#lib/server/weeks/programs-here.ts';

/** How many people this staff member has to reach out to, by program they still belong to. */
export async function ownOutreach(staff: StaffMember): Promise<{ program: ProgramHere; people: number }[]> {
	const { t, db } = app().store;
	const { ownerId, closedAt, programId } = t.outreach;
	const rows = await db
		.select({ programId, people: count() })
		.from(t.outreach)
		.where(and(eq(ownerId, staff.id), isNull(closedAt)))
		.groupBy(programId);
	if (rows.length === 0) return [];
	return (await programsOf(staff)).flatMap((program) => {
		const own = rows.find((row) => row.programId === program.id);
		return own ? [{ program, people: Number(own.people) }] : [];
	});
}
