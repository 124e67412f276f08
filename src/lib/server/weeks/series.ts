import { and, eq, isNull, or, gte, inArray } from 'drizzle-orm';
import { readRule } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import type { Tables } from '#lib/server/store/schema.ts';

export type SeriesRow = Tables['series']['$inferSelect'];
/** A series with the context for its days and times. */
export type Series = SeriesRow & { timeZone: string; groupTitle: string; programId: string };

export async function findSeries(id: string): Promise<Series | null> {
	return (await read(eq(app().store.t.series.id, id)))[0] ?? null;
}

/** The series that continue on or after a day; of these groups, or of all. */
export async function seriesFrom(day: string, groups?: string[]): Promise<Series[]> {
	const { series } = app().store.t;
	if (groups?.length === 0) return [];
	const here = groups && inArray(series.groupId, groups);
	return (await read(and(or(isNull(series.endsOn), gte(series.endsOn, day)), here))).filter(
		({ startsOn, endsOn }) => endsOn === null || endsOn >= startsOn
	);
}

/** Its weekdays and interval, for a form and for text. */
export const timesOf = ({ rule }: Pick<SeriesRow, 'rule'>) => readRule(rule);

async function read(where: ReturnType<typeof and>): Promise<Series[]> {
	const { t, db } = app().store;
	const rows = await db
		.select({ series: t.series, timeZone: t.program.timeZone, groupTitle: t.group.title, programId: t.program.id })
		.from(t.series)
		.innerJoin(t.group, eq(t.group.id, t.series.groupId))
		.innerJoin(t.program, eq(t.program.id, t.group.programId))
		.where(where);
	return rows.map(({ series, ...place }) => ({ ...series, ...place }));
}
