import { and, asc, between, eq, inArray } from 'drizzle-orm';
import { covers } from '#lib/domain/day-range.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';

/** A session at which the person is expected. */
export type Coming = { id: number; title: string; start: number; timeZone: string; isCancelled: boolean };

const twoWeeks = 14 * 24 * 3600_000;
const most = 6;

/** The next sessions of the client's groups, including canceled ones, so that no one comes in vain. */
export async function comingFor(clientId: string, now = Date.now()): Promise<Coming[]> {
	const { db, t } = app().store;
	const { session, group, program, enrolment } = t;
	const stays = await db
		.select({ groupId: enrolment.groupId, startsOn: enrolment.startsOn, endsOn: enrolment.endsOn })
		.from(enrolment)
		.where(inArray(enrolment.clientId, await idsOf(clientId)));
	if (stays.length === 0) return [];
	const { id, title, plannedStart, status } = session;
	const rows = await db
		.select({ id, title, start: plannedStart, status, groupId: session.groupId, timeZone: program.timeZone })
		.from(session)
		.innerJoin(group, eq(group.id, session.groupId))
		.innerJoin(program, eq(program.id, group.programId))
		.where(
			and(
				inArray(session.groupId, [...new Set(stays.map(({ groupId }) => groupId))]),
				inArray(status, ['planned', 'lobby', 'live', 'cancelled']),
				between(plannedStart, now - 3600_000, now + twoWeeks)
			)
		)
		.orderBy(asc(plannedStart));
	return rows
		.filter(({ groupId, start, timeZone }) =>
			stays.some((stay) => stay.groupId === groupId && covers(stay, dayOf(start, timeZone)))
		)
		.slice(0, most)
		.map(({ id, title, start, timeZone, status }) => ({
			id,
			title,
			start,
			timeZone,
			isCancelled: status === 'cancelled'
		}));
}
