import { eq, inArray } from 'drizzle-orm';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf } from '#lib/server/programs/times.ts';

/**
 * The last day, `YYYY-MM-DD`, on which a client's personal link opens: the program's number of days after their last discharge or, if that was
 * later, after the link was created (`madeAt`), so that staff can hand one over to take work home with. Null for a person in care, or without a
 * recorded stay. `isOver` says whether that day has passed in the program's time zone.
 */
export async function lastDayOf(
	clientId: string,
	madeAt: number | null,
	now = Date.now()
): Promise<{ day: string; isOver: boolean } | null> {
	const { db, t } = app().store;
	const { status, dischargedOn } = t.episode;
	const { takeHomeDays, timeZone } = t.program;
	const stays = await db
		.select({ status, dischargedOn, takeHomeDays, timeZone })
		.from(t.episode)
		.innerJoin(t.program, eq(t.program.id, t.episode.programId))
		.where(inArray(t.episode.clientId, await idsOf(clientId)));
	const ends = stays.flatMap(({ status, dischargedOn, ...program }) =>
		status === 'finished' && dischargedOn !== null ? [{ day: lastIn(dischargedOn, madeAt, program), ...program }] : []
	);
	const last = ends.toSorted((a, b) => a.day.localeCompare(b.day)).at(-1);
	if (!last || stays.some((stay) => stay.status !== 'finished')) return null;
	return { day: last.day, isOver: dayOf(now, last.timeZone) > last.day };
}

function lastIn(
	dischargedOn: string,
	madeAt: number | null,
	{ takeHomeDays, timeZone }: { takeHomeDays: number; timeZone: string }
): string {
	const made = madeAt === null ? dischargedOn : dayOf(madeAt, timeZone);
	return plusDays(made > dischargedOn ? made : dischargedOn, takeHomeDays);
}
