import { eq, inArray } from 'drizzle-orm';
import { countWeek, type Counted } from '#lib/domain/hours/count.ts';
import type { Forecast } from '#lib/domain/hours/forecast.ts';
import type { Least } from '#lib/domain/hours/least.ts';
import { app } from '#lib/server/app.ts';
import { hoursIn } from '#lib/server/hours/week.ts';
import type { ClientService } from '#lib/server/hours/client-service.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';

/** A program's week, from Monday in its time zone, counted as on its hours page: over all of the program's groups. */
export type Week = {
	programId: string;
	program: string;
	weeklyHours: number;
	/** Attended, as confirmed. */
	minutes: number;
	counted: Counted;
	least: Least | null;
	forecast: Forecast;
	/** Sessions held in the groups that the reader may see; `minutes` is null until attendance is confirmed. */
	sessions: {
		id: number;
		title: string;
		plannedStart: number;
		timeZone: string;
		status: string;
		minutes: number | null;
	}[];
};

export async function weekOf(clientId: string, groups: string[], now = Date.now()): Promise<Week[]> {
	if (groups.length === 0) return [];
	const { db, t } = app().store;
	const clients = await idsOf(clientId);
	const programs = db.select({ id: t.group.programId }).from(t.group).where(inArray(t.group.id, groups));
	const rows = await db
		.select({ groupId: t.group.id, program: t.program })
		.from(t.group)
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(inArray(t.program.id, programs));
	return Promise.all(
		[...Map.groupBy(rows, ({ program }) => program.id).values()].map(async (own) => {
			const { program } = own[0]!;
			const whose = { groups: own.map(({ groupId }) => groupId), clients };
			const { people } = await hoursIn(program, whose, { day: dayOf(now, program.timeZone), now });
			const { counted, least, forecast, services } = people.find(({ client }) => client === clientId) ?? none;
			return {
				...{ programId: program.id, program: program.name, weeklyHours: program.weeklyHours },
				...{ minutes: counted.attended, counted, least, forecast },
				sessions: sessionsOf(services, groups, program.timeZone)
			};
		})
	);
}

const none = { counted: countWeek([]), least: null, forecast: { is: 'no-least' as const }, services: [] };

function sessionsOf(services: ClientService[], groups: string[], zone: string): Week['sessions'] {
	return services
		.flatMap(({ session, state, attended }) => {
			if (!session || session.endedAt === null || !groups.includes(session.groupId)) return [];
			const { id, title, plannedStart, timeZone, status } = session;
			const minutes = state === 'over' ? attended : null;
			return [{ id, title, plannedStart, timeZone: timeZone ?? zone, status, minutes }];
		})
		.sort((a, b) => b.plannedStart - a.plannedStart);
}
