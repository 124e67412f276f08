import { inArray } from 'drizzle-orm';
import { plusDays } from '#lib/domain/weeks/rule.ts';
import { app } from '#lib/server/app.ts';
import { attendedSince } from '#lib/server/charts/days-attended.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { dayOf, startOfDayBefore } from '#lib/server/programs/times.ts';
import { formsOfPerson } from './forms.ts';
import { offTrackLines } from './off-track.ts';
import { reviewsOf } from './reviews.ts';
import { stayStart } from './stay.ts';
import { weeksOf } from './weeks.ts';

/** How far back questionnaires are read, in days; a longer stay counts from there. */
const longestStay = 730;
/** The least number of days in which missed questionnaires are looked for, as for the program's list. */
const leastAttended = 182;

/**
 * What a client attended and filled in as these groups see it, what the rules say of this stay, and every review. The caller has asked whose
 * groups they are, and leaves the row in the audit. Attendance goes back by `weeks`, and by half a year at least; of earlier questionnaires
 * those are there that something is said of.
 */
export async function outcomesOf(
	clientId: string,
	groups: string[],
	{ at, weeks: shown }: { at: number; weeks: number }
) {
	const [ids, { programs, timeZone }] = await Promise.all([idsOf(clientId), programsOf(groups)]);
	const today = dayOf(at, timeZone);
	const since = plusDays(today, -longestStay);
	const from = startOfDayBefore(at, Math.max(leastAttended, 7 * shown), timeZone);
	const [sessions, start, weeks, reviews] = await Promise.all([
		attendedSince(ids, groups, from),
		stayStart(clientId, groups, today),
		weeksOf(programs[0]!),
		reviewsOf(ids, programs)
	]);
	const needed = { from: plusDays(today, -7 * shown + 1), start };
	const forms = await formsOfPerson({ ids, groups, programs, since }, sessions, needed);
	const ofStay = forms.filter(({ day }) => start === null || day >= start);
	const lines = offTrackLines(ofStay, reviews, { today, timeZone, weeks });
	return { programs, timeZone, today, ids, sessions, forms, start, reviews, lines };
}

/** The programs of these groups, starting with the first group's, whose time zone is used. */
async function programsOf(groups: string[]): Promise<{ programs: string[]; timeZone: string }> {
	const { db, t } = app().store;
	const { id, programId } = t.group;
	const rows = await db.select({ id, programId }).from(t.group).where(inArray(id, groups));
	const programs = [...new Set(groups.flatMap((group) => rows.find((row) => row.id === group)?.programId ?? []))];
	const zones = await db
		.select({ id: t.program.id, timeZone: t.program.timeZone })
		.from(t.program)
		.where(inArray(t.program.id, programs));
	return { programs, timeZone: zones.find((one) => one.id === programs[0])!.timeZone };
}
