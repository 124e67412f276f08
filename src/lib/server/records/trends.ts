import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import { sessionsBack, type EarlierAnswers } from '#lib/activities/lookback.ts';
import { activities } from '#lib/activities/rules.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { leadsGroupOf } from '#lib/server/programs/access.ts';
import type { SessionCard } from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { trendAnswersOf } from './folded-log.ts';
import { traceReading } from './trail.ts';
import type { TrendAnswers } from './trend-answers.ts';

/** One session, on a day `YYYY-MM-DD`, with what staff see of a person's answers, by the names that the activities' views read. */
type Earlier = { day: string } & Record<string, EarlierAnswers | string>;
/** By client, oldest session first. */
export type Trends = Record<string, Earlier[]>;

/**
 * What these clients answered in the group's last sessions before this one, for the facilitators who lead it. Each view is audited for each person
 * shown (R17). Answers of unrecognized guests are left out.
 */
export async function trendsOf(
	by: StaffMember,
	session: SessionCard,
	clients: string[],
	at: number = Date.now()
): Promise<Trends> {
	if (clients.length === 0 || !(await leadsGroupOf(by, session.id))) return {};
	const before = await sessionsBefore(session);
	const answers = await trendAnswersOf(before.map(({ id }) => id));
	const trends: Trends = {};
	for (const clientId of clients) {
		const seen = before.map(({ id, plannedStart }) => ({
			day: dayOf(plannedStart, session.timeZone),
			answers: seenOf(answers.get(id)?.[clientId] ?? {})
		}));
		const isAny = seen.some(({ answers }) => Object.values(answers).some((it) => Object.keys(it).length));
		if (isAny) trends[clientId] = seen.map(({ day, answers }) => ({ day, ...answers }));
	}
	const subject = `trend/${session.id}`;
	await traceReading(
		Object.keys(trends).map((clientId) => ({
			at,
			by: by.id,
			act: 'trend.read',
			subject,
			session: session.id,
			clientId
		}))
	);
	return trends;
}

/** What staff see of one client's answers in one session. */
export const seenOf = (kept: TrendAnswers): Record<string, EarlierAnswers> =>
	Object.assign({}, ...Object.values(activities).map(({ lookback }) => lookback?.seen(kept[lookback.as] ?? {})));

async function sessionsBefore({ groupId, plannedStart }: SessionCard) {
	const { t, db } = app().store;
	const rows = await db
		.select({ id: t.session.id, plannedStart: t.session.plannedStart })
		.from(t.session)
		.where(
			and(
				eq(t.session.groupId, groupId),
				lt(t.session.plannedStart, plannedStart),
				inArray(t.session.status, ['ended', 'closed'])
			)
		)
		.orderBy(desc(t.session.plannedStart))
		.limit(sessionsBack);
	return rows.reverse();
}
