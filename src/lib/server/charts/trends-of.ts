import { activities } from '#lib/activities/rules.ts';
import { minutesOf } from '#lib/domain/attendance.ts';
import { safetyLabel } from '#lib/activities/questionnaire/trend-words.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { measures } from '#lib/measures/index.ts';
import type { Measure } from '#lib/measures/measure.ts';
import { safetyAnswer } from '#lib/measures/safety-answer.ts';
import { rangeOf } from '#lib/measures/score.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Result } from '#lib/server/measures/result.ts';
import { resultsSeen } from '#lib/server/measures/seen.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { answersOf } from './answers-of.ts';
import { attendedIn, minutesIn } from './attended.ts';
import { pastSessions, type PastSession } from './past-sessions.ts';

/** One line of a chart's trends: a value for each session, null if there was none, on a scale from 0 to `most`. */
export type Line = {
	key: string;
	label: string;
	values: (number | null)[];
	most: number;
	/** Names of the score ranges, each with the value where it begins. */
	bands: { from: number; label: string }[];
	/** A questionnaire's line, which may or may not have score ranges. */
	isMeasure: boolean;
	/** What must be read together with each value, such as the safety item with a questionnaire's total; null if nothing must. */
	beside: { label: string; values: (number | null)[] } | null;
};
/** A session, or a day on which something was completed outside of one. Days are `YYYY-MM-DD`. */
export type Point = { key: string; session: number | null; day: string };
/** Lines over the same points, oldest first. */
export type ChartTrends = { points: Point[]; lines: Line[] };

/** How many sessions a trend covers. */
const MOST = 24;

/** A client's attendance in minutes, and everything they rated or completed, in and between their last sessions in these groups. */
export async function chartTrends(clientId: string, groups: string[], locale: Locale): Promise<ChartTrends> {
	const sessions = (await pastSessions(clientId, groups, MOST)).reverse();
	const ids = sessions.map(({ id }) => id);
	const [attended, answers, results] = await Promise.all([
		attendedIn(clientId, ids),
		answersOf(clientId, ids),
		resultsSeen(clientId, groups, firstDay(sessions))
	]);
	const points = pointsOf(sessions, results);
	const attendance: Line = {
		...{ key: 'attendance', label: m.chart_trend_minutes({}, { locale }), bands: [], beside: null, isMeasure: false },
		values: points.map(({ session }) => (session === null ? null : minutesIn(attended.get(session)))),
		most: Math.max(1, ...sessions.map(minutesOf))
	};
	const rated = Object.values(activities).flatMap(({ lookback }) => lookback?.lines({ locale }) ?? []);
	const lines = rated
		.filter(({ as }) => as !== 'totals')
		.map(({ as, question, beside: _, ...line }): Line => {
			const value = ({ session }: Point) =>
				session === null ? null : (answers.get(session)?.[as]?.[question] ?? null);
			return { key: `${as} ${question}`, values: points.map(value), ...line, beside: null, isMeasure: false };
		});
	const all = [attendance, ...lines, ...measures.map((measure) => measureLine(measure, points, results, locale))];
	return { points, lines: all.filter(({ values }) => values.some((value) => value !== null)) };
}

/** The lines start on this day; a session that started late at night may belong to the day before its planned one. */
const firstDay = ([first]: PastSession[]): string =>
	first ? dayOf(Math.min(first.plannedStart, first.startedAt), first.timeZone) : '';

function pointsOf(sessions: PastSession[], results: Result[]): Point[] {
	const first = firstDay(sessions);
	const between = new Set(results.flatMap(({ session, day }) => (session === null && day >= first ? [day] : [])));
	return [
		...sessions.map(({ id, plannedStart, timeZone }) => ({
			...{ key: String(id), session: id, day: dayOf(plannedStart, timeZone) }
		})),
		...[...between].map((day) => ({ key: day, session: null, day }))
	].sort((a, b) => a.day.localeCompare(b.day));
}

function measureLine(measure: Measure, points: Point[], results: Result[], locale: Locale): Line {
	const own = results.filter(({ slug }) => slug === measure.slug);
	const at = points.map(({ session, day }) =>
		own.findLast((one) => (session === null ? one.session === null && one.day === day : one.session === session))
	);
	const number = safetyAnswer(measure, {})?.number;
	return {
		...{ key: `totals ${measure.slug}`, label: measure.name, most: rangeOf(measure).most, isMeasure: true },
		values: at.map((one) => one?.total ?? null),
		bands: measure.bands.map(({ from, label }) => ({ from, label: label[locale] })),
		beside: number ? { label: safetyLabel(number, locale), values: at.map((one) => one?.safety?.value ?? null) } : null
	};
}
