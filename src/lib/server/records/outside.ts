import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Standing } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { groupsOf } from '#lib/server/programs/access.ts';

/**
 * The documents that belong to no session, of clients who are or were in a group where somebody is this: without a word of what they say.
 * A document that names its program is its program's alone.
 */
export async function documentsOutsideFor(staff: StaffMember, standing: Standing) {
	const groups = await groupsOf(staff, [standing]);
	if (groups.length === 0) return [];
	const { t, db } = app().store;
	const { id, kind, person, status, authorId, signedAt, reviewedAt, serviceAt, createdAt, inErrorAt } = t.document;
	const ofProgram = or(isNull(t.document.programId), eq(t.document.programId, t.program.id));
	const rows = await db
		.select({
			...{ id, kind, person, status, authorId, signedAt, reviewedAt, serviceAt, createdAt, inErrorAt },
			...{ program: t.program.name, timeZone: t.program.timeZone }
		})
		.from(t.document)
		.innerJoin(t.enrolment, eq(t.enrolment.clientId, t.document.clientId))
		.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(and(isNull(t.document.session), inArray(t.group.id, groups), ofProgram));
	return [...new Map(rows.map((row) => [row.id, row])).values()];
}
