import { eq } from 'drizzle-orm';
import { onItsDay } from '#lib/room/agenda/kept-plan.ts';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import { guiding } from '#lib/server/curricula/guides.ts';
import { followCurriculum } from '#lib/server/curricula/series-course.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { align } from './aligning.ts';
import { closedBy } from './closures.ts';
import { planOf } from './plan-of-series.ts';
import { occurrences, type Occurrence } from './recurrence.ts';
import { findSeries, seriesFrom, type Series } from './series.ts';

/** How many days ahead a series' sessions exist. */
export const daysAhead = 28;

/**
 * Creates the sessions of series in the coming weeks that do not exist yet. Each occurrence is created once, however often and wherever this runs:
 * the store accepts only one per series and day.
 */
export async function materialize({ now = Date.now(), only }: { now?: number; only?: string } = {}): Promise<number> {
	const one = only === undefined ? null : await findSeries(only);
	// Days end later in the west, but no time zone is more than a day behind.
	const all = one ? [one] : only === undefined ? await seriesFrom(plusDays(dayOf(now, 'UTC'), -1)) : [];
	let made = 0;
	for (const series of all) {
		await align(series);
		for (const due of await dueOf(series, now)) if (await begin(series, due)) made++;
	}
	const following = all.filter(({ followsCurriculum }) => followsCurriculum);
	for (const groupId of new Set(following.map((series) => series.groupId))) await followCurriculum(groupId, now);
	return made;
}

/** A series' occurrences in the coming weeks that have no row. */
async function dueOf(series: Series, now: number): Promise<Occurrence[]> {
	const today = dayOf(now, series.timeZone);
	const last = plusDays(today, daysAhead);
	const [there, closed] = await Promise.all([occurrencesOf(series.id), closedBy(series, today, last)]);
	return occurrences(series, series.timeZone, today, last).filter(
		({ day, at }) => at + series.minutes * 60_000 > now && !there.has(day) && !closed.has(day)
	);
}

/** The days that already have a session, even if it was moved to another day. */
export async function occurrencesOf(seriesId: string): Promise<Set<string>> {
	const { session } = app().store.t;
	const rows = await app()
		.store.db.select({ occurrence: session.occurrence })
		.from(session)
		.where(eq(session.seriesId, seriesId));
	return new Set(rows.flatMap(({ occurrence }) => occurrence ?? []));
}

/** Creates one. False if another process was first. */
export async function begin(series: Series, { day, at }: Occurrence): Promise<boolean> {
	const plan = await planOf(series);
	const blocks = onItsDay(plan.blocks, at);
	const planned = {
		...{ groupId: series.groupId, title: series.title ?? series.groupTitle, blocks },
		...{ plannedStart: at, plannedMinutes: series.minutes }
	};
	try {
		const place = { seriesId: series.id, occurrence: day, meetingRoomId: series.meetingRoomId };
		await sessions.create(planned, series.by, place, (tx, id) => guiding(tx, id, plan.guide, series.by));
		return true;
	} catch (cause) {
		if ((await occurrencesOf(series.id)).has(day)) return false;
		throw cause;
	}
}
