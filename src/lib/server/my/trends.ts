import { inArray } from 'drizzle-orm';
import { activities } from '#lib/activities/rules.ts';
import { changedBy, plainTrend, type PlainTrend } from '#lib/domain/plain-trend.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { measures } from '#lib/measures/index.ts';
import { reliableChange } from '#lib/measures/reliable-change.ts';
import { app } from '#lib/server/app.ts';
import { answersOf } from '#lib/server/charts/answers-of.ts';
import { pastSessions } from '#lib/server/charts/past-sessions.ts';
import { resultsOf } from '#lib/server/measures/results.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';

/** How many sessions are covered. */
const most = 24;

type Trend = { label: string; trend: PlainTrend };

/** How a person's own answers changed, in plain words and without numbers. Leaves out what has too few answers. */
export const plainTrendsOf = async (clientId: string, locale: Locale): Promise<Trend[]> =>
	(await Promise.all([ratedOf(clientId, locale), measuredOf(clientId, locale)])).flat();

/** Questionnaires with a published rule for what counts as a change, comparing the last with the first; nothing is said about others. */
async function measuredOf(clientId: string, locale: Locale): Promise<Trend[]> {
	const results = Map.groupBy(await resultsOf(clientId), ({ slug }) => slug);
	return measures.flatMap(({ slug, title }) => {
		const totals = (results.get(slug) ?? []).flatMap(({ total }) => total ?? []);
		const rule = reliableChange[slug];
		if (!rule || totals.length < 2) return [];
		return [{ label: title[locale], trend: changedBy(totals.at(-1)! - totals[0]!, rule.points) }];
	});
}

/** Ratings given at check-in and in other activities. */
async function ratedOf(clientId: string, locale: Locale): Promise<Trend[]> {
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
