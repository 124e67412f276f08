import { and, desc, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { staffNames } from '#lib/server/records/who.ts';

/** Acts that show something about a client to the person doing them. */
export const readingActs = [
	'chart.read',
	'note.read',
	'attendance.read',
	'trend.read',
	'session.read',
	'care-meeting.read'
] as const;
export type ReadingAct = (typeof readingActs)[number];

/** One person's reading on one day, most recent first. */
export type Reading = { by: string; day: string; at: number; acts: { act: ReadingAct; times: number }[] };

/** How many audit rows are read; the audit viewer has the rest. */
const ROWS = 400;
const SHOWN = 30;

/** Who has read a client's chart, by person and day, newest first. */
export async function readersOf(clientId: string, timeZone: string): Promise<{ readings: Reading[]; isMore: boolean }> {
	const { db, t } = app().store;
	const { by, at, act, seq } = t.audit;
	const rows = await db
		.select({ by, at, act })
		.from(t.audit)
		.where(and(inArray(t.audit.clientId, await idsOf(clientId)), inArray(act, [...readingActs])))
		.orderBy(desc(at), desc(seq))
		.limit(ROWS);
	const names = await staffNames(rows.map(({ by }) => by));
	const days = Map.groupBy(rows, ({ by, at }) => `${dayOf(at, timeZone)} ${by}`);
	const readings = [...days.values()].map((own) => ({
		...{ by: names.get(own[0]!.by) ?? own[0]!.by, day: dayOf(own[0]!.at, timeZone), at: own[0]!.at },
		acts: [...Map.groupBy(own, ({ act }) => act)].map(([act, all]) => ({ act: act as ReadingAct, times: all.length }))
	}));
	return { readings: readings.slice(0, SHOWN), isMore: readings.length > SHOWN || rows.length === ROWS };
}
