import { desc, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { trailZone } from '#lib/server/audit/trail-zone.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';

/** Where somebody's program is, the latest of them: its days are the days that they know things by. */
export async function zoneOf(clientId: string): Promise<string> {
	const { db, t } = app().store;
	const [latest] = await db
		.select({ timeZone: t.program.timeZone })
		.from(t.enrolment)
		.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(inArray(t.enrolment.clientId, await idsOf(clientId)))
		.orderBy(desc(t.enrolment.startsOn))
		.limit(1);
	return latest?.timeZone ?? trailZone();
}
