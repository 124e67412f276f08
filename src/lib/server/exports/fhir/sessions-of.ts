import { asc, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { attendedIn } from '#lib/server/charts/attended.ts';
import { pastSessions, type PastSession } from '#lib/server/charts/past-sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { PersonRecord, RecordedSession } from './model.ts';

/** More sessions than anyone has in the years that a record is kept. */
const MOST = 20_000;

/** The sessions of a period, by day in their own time zone, with what these groups recorded there about one client. */
export async function sessionsOf(
	clientId: string,
	groups: string[],
	{ from, to }: PersonRecord['period']
): Promise<RecordedSession[]> {
	const isIn = ({ startedAt, timeZone }: PastSession) => {
		const day = dayOf(startedAt, timeZone);
		return from <= day && day <= to;
	};
	const found = (await pastSessions(clientId, groups, MOST)).filter(isIn).reverse();
	const ids = found.map(({ id }) => id);
	if (ids.length === 0) return [];
	const [attended, staff, rows] = await Promise.all([attendedIn(clientId, ids), staffIn(ids), placesOf(ids)]);
	return found.map(({ id, title, groupId, startedAt, endedAt }) => ({
		...{ id, title, groupId, startedAt, endedAt, staff: staff.get(id) ?? [] },
		...rows.get(id)!,
		attended: attended.get(id) ?? null
	}));
}

/** Who led and who assisted, once a clinician has confirmed it. */
async function staffIn(sessions: number[]): Promise<Map<number, RecordedSession['staff']>> {
	const { db, t } = app().store;
	const { session, staffId, role, from, to, version } = t.sessionStaff;
	const rows = await db
		.select({ session, staffId, role, from, to })
		.from(t.sessionStaff)
		.where(inArray(session, sessions))
		.orderBy(asc(version));
	const latest = new Map(rows.map((row) => [`${row.session}/${row.staffId}`, row]));
	const confirmed = [...latest.values()].flatMap(({ role, ...row }) => (role === null ? [] : [{ role, ...row }]));
	return Map.groupBy(confirmed, ({ session }) => session);
}

async function placesOf(sessions: number[]) {
	const { db, t } = app().store;
	const rows = await db
		.select({ id: t.session.id, modality: t.session.modality, meets: t.group.meets, programId: t.group.programId })
		.from(t.session)
		.innerJoin(t.group, eq(t.group.id, t.session.groupId))
		.where(inArray(t.session.id, sessions));
	return new Map(rows.map(({ id, modality, meets, programId }) => [id, { modality: modality ?? meets, programId }]));
}
