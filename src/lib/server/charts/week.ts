import { eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { dayOf, instantOf } from '#lib/server/programs/times.ts';
import { attendedIn, minutesIn } from './attended.ts';
import { pastSessions, type PastSession } from './past-sessions.ts';

/** A program's week, from Monday there, as recorded: `minutes` of each session, null until its attendance is confirmed. */
export type Week = {
	program: string;
	weeklyHours: number;
	minutes: number;
	sessions: (Pick<PastSession, 'id' | 'title' | 'plannedStart' | 'timeZone' | 'status'> & { minutes: number | null })[];
};

const DAY = 24 * 3600_000;
/** More sessions than anybody has in a week. */
const MOST = 60;

export async function weekOf(clientId: string, groups: string[], now = Date.now()): Promise<Week[]> {
	if (groups.length === 0) return [];
	const { db, t } = app().store;
	const rows = await db
		.select({ groupId: t.group.id, program: t.program })
		.from(t.group)
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(inArray(t.group.id, groups));
	const recent = await pastSessions(clientId, groups, MOST, { since: now - 8 * DAY });
	const attended = await attendedIn(
		clientId,
		recent.map(({ id }) => id)
	);
	return [...Map.groupBy(rows, ({ program }) => program.id).values()].map((own) => {
		const { name, weeklyHours, timeZone } = own[0]!.program;
		const monday = mondayBefore(now, timeZone);
		const ids = new Set(own.map(({ groupId }) => groupId));
		const sessions = recent
			.filter(({ groupId, plannedStart }) => ids.has(groupId) && plannedStart >= monday)
			.map(({ id, title, plannedStart, timeZone, status }) => ({
				...{ id, title, plannedStart, timeZone, status },
				minutes: minutesIn(attended.get(id))
			}));
		const minutes = sessions.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
		return { program: name, weeklyHours, minutes, sessions };
	});
}

/** The start of the week in a zone, in UTC milliseconds. */
function mondayBefore(now: number, timeZone: string): number {
	const today = dayOf(now, timeZone);
	const weekday = (new Date(`${today}T12:00Z`).getUTCDay() + 6) % 7;
	const monday = new Date(Date.parse(`${today}T12:00Z`) - weekday * DAY).toISOString().slice(0, 10);
	return instantOf(monday, '00:00', timeZone)!;
}
