import { desc, eq, inArray } from 'drizzle-orm';
import { isEmptyRange } from '#lib/domain/day-range.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';

/** An enrollment; days are `YYYY-MM-DD`, inclusive. */
export type Stay = {
	id: string;
	groupId: string;
	group: string;
	program: string;
	startsOn: string;
	endsOn: string | null;
};

/** A client's enrollments in these groups, latest first; in all groups if none are given. Canceled ones are left out. */
export async function staysOf(clientId: string, groups?: string[]): Promise<Stay[]> {
	if (groups?.length === 0) return [];
	const { db, t } = app().store;
	const rows = await db
		.select({ enrolment: t.enrolment, group: t.group.title, program: t.program.name })
		.from(t.enrolment)
		.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(inArray(t.enrolment.clientId, await idsOf(clientId)))
		.orderBy(desc(t.enrolment.startsOn));
	return rows
		.filter(({ enrolment }) => !isEmptyRange(enrolment) && (!groups || groups.includes(enrolment.groupId)))
		.map(({ enrolment: { id, groupId, startsOn, endsOn }, ...titles }) => ({
			id,
			groupId,
			startsOn,
			endsOn,
			...titles
		}));
}
