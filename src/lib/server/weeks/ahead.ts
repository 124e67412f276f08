import { followCurriculum } from '#lib/server/curricula/series-course.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { closedBy } from './closures.ts';
import { begin, daysAhead, occurrencesOf } from './materializing.ts';
import { occurrences } from './recurrence.ts';
import { findSeries, seriesFrom } from './series.ts';
import { app } from '#lib/server/app.ts';
import { and, eq } from 'drizzle-orm';

/** A series' session on a day so far ahead that its session does not exist yet. */
export type Ahead = {
	series: string;
	groupId: string;
	title: string;
	day: string;
	at: number;
	minutes: number;
	timeZone: string;
};

export async function aheadIn(groups: { id: string }[], from: string, to: string, now: number): Promise<Ahead[]> {
	const all = await seriesFrom(
		from,
		groups.map(({ id }) => id)
	);
	const found = await Promise.all(
		all.map(async (series) => {
			const horizon = plusDays(dayOf(now, series.timeZone), daysAhead);
			if (to <= horizon) return [];
			const [there, closed] = await Promise.all([occurrencesOf(series.id), closedBy(series, from, to)]);
			return occurrences(series, series.timeZone, from, to)
				.filter(({ day }) => day > horizon && !there.has(day) && !closed.has(day))
				.map(({ day, at }) => {
					const { id, groupId, title, groupTitle, minutes, timeZone } = series;
					return { series: id, groupId, title: title ?? groupTitle, day, at, minutes, timeZone };
				});
		})
	);
	return found.flat().sort((a, b) => a.at - b.at);
}

/** Creates one session of a series ahead of time, so that it can be changed. Returns its id; null for a day on which the series does not meet. */
export async function beginAhead(seriesId: string, day: string): Promise<number | null> {
	const series = await findSeries(seriesId);
	const due = series && occurrences(series, series.timeZone, day, day)[0];
	if (!due) return null;
	const { session } = app().store.t;
	const there = async () => {
		const own = and(eq(session.seriesId, seriesId), eq(session.occurrence, day));
		return (await app().store.db.select({ id: session.id }).from(session).where(own))[0]?.id ?? null;
	};
	const known = await there();
	if (known !== null) return known;
	await begin(series, due);
	if (series.followsCurriculum) await followCurriculum(series.groupId);
	return there();
}
