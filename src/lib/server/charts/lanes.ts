import { activities } from '#lib/activities/rules.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { answersOf } from './answers-of.ts';
import type { AttendedSession } from './days-attended.ts';
import { pastSessions } from './past-sessions.ts';

/** A value on a day, and the page it comes from. */
export type LanePoint = { day: string; value: number | null; href: string };
/** One line of a person's trends, with a scale from 0 to `most`. */
export type Lane = { key: string; label: string; most: number; points: LanePoint[] };

/** The most sessions, counted from the newest, whose logs are read for ratings. */
const MOST = 160;

export const sessionHref = (session: number): string => `/sessions/${session}/record`;

/** Minutes attended on each day the person was expected, linked to the first session they attended, or else the day's first. */
export function attendanceLane(attended: readonly AttendedSession[]): { most: number; points: LanePoint[] } {
	const days = Map.groupBy(
		attended.filter(({ isExpected }) => isExpected),
		({ day }) => day
	);
	const points = [...days].map(([day, own]) => ({
		day,
		value: own.reduce((sum, { minutes }) => sum + minutes, 0),
		href: sessionHref((own.find(({ isThere }) => isThere) ?? own[0]!).session)
	}));
	return { most: Math.max(60, ...points.map(({ value }) => value)), points };
}

/** A person's ratings in sessions since an instant, one lane for each question they answered at least once. */
export async function ratingLanes(
	clientId: string,
	groups: string[],
	{ since, locale }: { since: number; locale: Locale }
): Promise<Lane[]> {
	const sessions = (await pastSessions(clientId, groups, MOST, { since })).reverse();
	const answers = await answersOf(
		clientId,
		sessions.map(({ id }) => id)
	);
	const asked = Object.values(activities).flatMap(({ lookback }) => lookback?.lines({ locale }) ?? []);
	return asked
		.filter(({ as }) => as !== 'totals')
		.map(({ as, question, label, most }) => ({
			...{ key: `${as} ${question}`, label, most },
			points: sessions.flatMap(({ id, plannedStart, timeZone }) => {
				const value = answers.get(id)?.[as]?.[question];
				// Not asked, or passed: neither counts as a missing value.
				if (value === undefined || value === null) return [];
				return [{ day: dayOf(plannedStart, timeZone), value, href: sessionHref(id) }];
			})
		}))
		.filter(({ points }) => points.length > 0);
}
