import { and, eq, gte, inArray, isNotNull, lt, ne, sql } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { Temporal } from 'temporal-polyfill';

/** Acts that show a client's record to the person doing them. */
const reading = ['chart.read', 'attendance.read', 'note.read', 'trend.read', 'session.read'];
/** Time zones differ by quarters of an hour, so all reads counted within a quarter have the same local time. */
const QUARTER = 15 * 60_000;
const NIGHT = { from: 22, to: 6 };
const MANY = 20;

export type Reader = {
	by: string;
	name: string;
	/** Different clients. */
	charts: number;
	/** Reads of clients who were in none of the person's groups that day. */
	outside: number;
	night: number;
	isMany: boolean;
};

/** Who read how much in a period: something to look at and ask about, not to accuse anyone of. Most charts first. */
export async function readingIn(from: number, to: number, timeZone: string): Promise<Reader[]> {
	const reads = await readsIn(from, to);
	const [names, isOwn] = await Promise.all([staffNames(reads.map(({ by }) => by)), ownership(reads)]);
	const byReader = Map.groupBy(reads, ({ by }) => by);
	const readers = [...byReader].map(([by, all]) => {
		const sum = (fits: (read: Read) => boolean) => all.filter(fits).reduce((total, { times }) => total + times, 0);
		return {
			by,
			name: names.get(by) ?? by,
			charts: new Set(all.map(({ client }) => client)).size,
			outside: sum((read) => !isOwn(read, dayOf(read.quarter * QUARTER, timeZone))),
			night: sum((read) => isNight(read.quarter * QUARTER, timeZone))
		};
	});
	const usual = median(readers.map(({ charts }) => charts));
	return readers
		.map((reader) => ({ ...reader, isMany: reader.charts >= Math.max(MANY, 2 * usual) }))
		.sort((a, b) => b.charts - a.charts || a.name.localeCompare(b.name));
}

type Read = { by: string; client: string; quarter: number; times: number };

/** Reads of clients' records, counted in the database by person, client and quarter of an hour. */
async function readsIn(from: number, to: number): Promise<Read[]> {
	const { db, t } = app().store;
	const { at, by, act, clientId } = t.audit;
	const quarter = sql<number>`${at} / ${sql.raw(String(QUARTER))}`;
	const rows = await db
		.select({ by, client: clientId, quarter, times: sql<number>`count(*)` })
		.from(t.audit)
		.where(and(gte(at, from), lt(at, to), inArray(act, reading), isNotNull(clientId)))
		.groupBy(by, clientId, quarter);
	// PostgreSQL returns large integers as text.
	return rows.map((row) => ({ ...row, client: row.client!, quarter: Number(row.quarter), times: Number(row.times) }));
}

/** Whether a client was, on a day, in a group that the reader belonged to at the time (R18). */
async function ownership(reads: Read[]): Promise<(read: Read, day: string) => boolean> {
	if (reads.length === 0) return () => true;
	const { db, t } = app().store;
	const { clientId, groupId, startsOn, endsOn } = t.enrolment;
	const { staffId, standing } = t.membership;
	const [stays, memberships] = await Promise.all([
		db
			.select({ clientId, groupId, startsOn, endsOn, programId: t.group.programId })
			.from(t.enrolment)
			.innerJoin(t.group, eq(t.group.id, groupId))
			.where(inArray(clientId, [...new Set(reads.map(({ client }) => client))])),
		db
			.select()
			.from(t.membership)
			.where(and(inArray(staffId, [...new Set(reads.map(({ by }) => by))]), ne(standing, 'admin')))
	]);
	const staysOf = Map.groupBy(stays, (stay) => stay.clientId);
	const ownOf = Map.groupBy(memberships, (membership) => membership.staffId);
	return ({ by, client, quarter }, day) => {
		const [from, to] = [quarter * QUARTER, (quarter + 1) * QUARTER];
		const own = (ownOf.get(by) ?? []).filter(
			({ startsAt, endsAt }) => startsAt !== null && startsAt < to && (endsAt === null || endsAt > from)
		);
		return (staysOf.get(client) ?? [])
			.filter((stay) => stay.startsOn <= day && (stay.endsOn === null || stay.endsOn >= day))
			.some((stay) => own.some((one) => one.groupId === stay.groupId || one.programId === stay.programId));
	};
}

const isNight = (instant: number, timeZone: string): boolean => {
	const { hour } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
	return hour >= NIGHT.from || hour < NIGHT.to;
};

const median = (numbers: number[]): number => {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.floor(sorted.length / 2)] ?? 0;
};
