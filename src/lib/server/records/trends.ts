import { and, desc, eq, inArray, lt } from 'drizzle-orm';
import { longest, type Earlier } from '#lib/activities/check-in/trend.ts';
import { totalsOf, type EarlierTotals } from '#lib/activities/measure/earlier.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { mayLead } from '#lib/server/programs/access.ts';
import type { SessionCard } from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { trendAnswersOf } from './folded-log.ts';
import { traceReading } from './trail.ts';

/** By client, oldest session first. */
export type Trends = Record<string, (Earlier & EarlierTotals)[]>;

/**
 * What these clients answered in the last sessions of the same group before this one, for who leads it. Each look leaves a row for
 * each person who is in it (R17). Answers of guests are nobody's on the roster, and are left out.
 */
export async function trendsOf(
	by: StaffMember,
	session: SessionCard,
	clients: string[],
	at: number = Date.now()
): Promise<Trends> {
	if (clients.length === 0 || !(await mayLead(by, session.id))) return {};
	const before = await sessionsBefore(session);
	const answers = await trendAnswersOf(before.map(({ id }) => id));
	const trends: Trends = {};
	for (const clientId of clients) {
		const told = before.map(({ id, plannedStart }) => {
			const { answers: said = {}, measured = {} } = answers.get(id)?.[clientId] ?? {};
			return { day: dayOf(plannedStart, session.timeZone), answers: said, totals: totalsOf(measured) };
		});
		if (told.some((it) => Object.keys({ ...it.answers, ...it.totals }).length)) trends[clientId] = told;
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
		.limit(longest);
	return rows.reverse();
}
