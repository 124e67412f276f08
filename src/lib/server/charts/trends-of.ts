import { activities } from '#lib/activities/rules.ts';
import { minutesOf } from '#lib/domain/attendance.ts';
import type { Locale } from '#lib/domain/worksheet.ts';
import { m } from '#lib/paraglide/messages.js';
import { dayOf } from '#lib/server/programs/times.ts';
import { answersOf } from './answers-of.ts';
import { attendedIn, minutesIn } from './attended.ts';
import { pastSessions } from './past-sessions.ts';

/** One line of a chart's trends: a value for each session, null where there was none, from 0 to `most`. */
export type Line = {
	key: string;
	label: string;
	values: (number | null)[];
	most: number;
	/** What ranges of values are called, by where each begins. */
	bands: { from: number; label: string }[];
	/** What must be read with each value, such as the safety item with a questionnaire's total; null where nothing must. */
	beside: { label: string; values: (number | null)[] } | null;
};
/** Lines over the same sessions, oldest first; days are `YYYY-MM-DD`. */
export type ChartTrends = { sessions: { id: number; day: string }[]; lines: Line[] };

/** As many sessions as a trend looks back over. */
const MOST = 24;

/** A client's attendance in minutes, and everything they ever rated or filled in, in their last sessions in these groups. */
export async function chartTrends(clientId: string, groups: string[], locale: Locale): Promise<ChartTrends> {
	const sessions = (await pastSessions(clientId, groups, MOST)).reverse();
	const ids = sessions.map(({ id }) => id);
	const [attended, answers] = await Promise.all([attendedIn(clientId, ids), answersOf(clientId, ids)]);
	const minutes = ids.map((id) => minutesIn(attended.get(id)));
	const attendance: Line = {
		...{ key: 'attendance', label: m.chart_trend_minutes({}, { locale }), values: minutes, bands: [], beside: null },
		most: Math.max(1, ...sessions.map(minutesOf))
	};
	const asked = Object.values(activities).flatMap(({ lookback }) => lookback?.lines({ locale }) ?? []);
	const lines = asked.map(({ as, question, beside, ...line }): Line => {
		const valuesOf = (name: string) => ids.map((id) => answers.get(id)?.[name]?.[question] ?? null);
		const read = beside ? { label: beside.label, values: valuesOf(beside.as) } : null;
		return { key: `${as} ${question}`, values: valuesOf(as), ...line, beside: read };
	});
	return {
		sessions: sessions.map(({ id, plannedStart, timeZone }) => ({ id, day: dayOf(plannedStart, timeZone) })),
		lines: [attendance, ...lines].filter(({ values }) => values.some((value) => value !== null))
	};
}
