import { and, asc, desc, eq, inArray, like, lt, or } from 'drizzle-orm';
import { trendFields, type TrendField } from '#lib/activities/check-in/fields.ts';
import { longest, type Earlier } from '#lib/activities/check-in/trend.ts';
import { totalsOf, type EarlierTotals } from '#lib/activities/measure/earlier.ts';
import { seatOf, type Channel } from '#lib/domain/channel.ts';
import type { MeasureAnswers } from '#lib/measures/measure.ts';
import type { RoomEvent } from '#lib/room/events.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { mayLead } from '#lib/server/programs/access.ts';
import type { SessionCard } from '#lib/server/programs/sessions.ts';
import { dayOf } from '#lib/server/programs/times.ts';
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
	const answers = await answersIn(before.map(({ id }) => id));
	const trends: Trends = {};
	for (const clientId of clients) {
		const told = before.map(({ id, plannedStart }) => {
			const { answers: said = {}, measured = {} } = answers.get(`${id} ${clientId}`) ?? {};
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

type Said = { answers: Earlier['answers']; measured: MeasureAnswers };

/** The last answer to each question, by session and client, read from the logs: who sat where is on the staff's channel. */
async function answersIn(sessions: number[]): Promise<Map<string, Said>> {
	const { event } = app().store.t;
	const rows = await app()
		.store.db.select({ session: event.session, on: event.on, body: event.body })
		.from(event)
		.where(and(inArray(event.session, sessions), or(eq(event.on, 'staff'), like(event.on, 'seat:%'))))
		.orderBy(asc(event.session), asc(event.seq));
	const clients = new Map<string, string>();
	const said: ({ seat: string; session: number } & Partial<Said>)[] = [];
	for (const { session, on, body } of rows) {
		const told = JSON.parse(body) as RoomEvent;
		if ('client' in told && 'seat' in told && told.client) clients.set(told.seat, told.client);
		const seat = seatOf(on as Channel);
		if (!seat) continue;
		if (told.type === 'measure.answered') said.push({ seat, session, measured: { [told.item]: told.value } });
		if (told.type === 'check-in.answered' && isTrend(told.field))
			said.push({ seat, session, answers: { [told.field]: told.value as number | null } });
	}
	const all = new Map<string, Said>();
	for (const { seat, session, answers, measured } of said) {
		const key = `${session} ${clients.get(seat)}`;
		const before = all.get(key);
		all.set(key, { answers: { ...before?.answers, ...answers }, measured: { ...before?.measured, ...measured } });
	}
	return all;
}

const isTrend = (field: string): field is TrendField => (trendFields as string[]).includes(field);
