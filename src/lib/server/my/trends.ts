import { inArray } from 'drizzle-orm';
import { activities } from '#lib/activities/rules.ts';
import { plainTrend, type PlainTrend } from '#lib/domain/plain-trend.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { app } from '#lib/server/app.ts';
import { answersOf } from '#lib/server/charts/answers-of.ts';
import { pastSessions } from '#lib/server/charts/past-sessions.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';

/** As many sessions as are looked back over. */
const most = 24;

/** How a person's own ratings changed, in plain words and without a number. What there are too few of is left out. */
export async function plainTrendsOf(clientId: string, locale: Locale): Promise<{ label: string; trend: PlainTrend }[]> {
	const { db, t } = app().store;
	const rows = await db
		.selectDistinct({ groupId: t.enrolment.groupId })
		.from(t.enrolment)
		.where(inArray(t.enrolment.clientId, await idsOf(clientId)));
	const groups = rows.map(({ groupId }) => groupId);
	if (groups.length === 0) return [];
	const sessions = (await pastSessions(clientId, groups, most)).reverse().map(({ id }) => id);
	const answers = await answersOf(clientId, sessions);
	const lines = Object.values(activities).flatMap(({ lookback }) => lookback?.lines({ locale }) ?? []);
	return lines.flatMap(({ as, question, label, most, higher }) => {
		if (!higher) return [];
		const ratings = sessions.flatMap((session) => answers.get(session)?.[as]?.[question] ?? []);
		const trend = plainTrend(ratings, most, higher);
		return trend ? [{ label, trend }] : [];
	});
}
