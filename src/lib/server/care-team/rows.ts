import { and, asc, desc, eq, inArray, lt, or, sql } from 'drizzle-orm';
import type { Line } from '#lib/domain/care-team/agenda.ts';
import type { Reason } from '#lib/domain/care-team/reason.ts';
import { app } from '#lib/server/app.ts';
import { dayOf } from '#lib/server/programs/times.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { expectOne, type Statement, type Tx } from '#lib/server/store/statement.ts';
import type { Meeting } from './scope.ts';

/** A person on an agenda, as stored. */
export type PersonRow = Omit<Tables['careMeetingPerson']['$inferSelect'], 'reasons'> & { reasons: Reason[] };

export async function meetingById(id: string): Promise<Meeting | null> {
	const { careMeeting } = app().store.t;
	return (await app().store.db.select().from(careMeeting).where(eq(careMeeting.id, id)))[0] ?? null;
}

/** A program's meetings, latest first. */
export function meetingsOf(programId: string, limit: number): Promise<Meeting[]> {
	const { careMeeting: c } = app().store.t;
	const { db } = app().store;
	return db.select().from(c).where(eq(c.programId, programId)).orderBy(desc(c.plannedAt), desc(c.id)).limit(limit);
}

export async function peopleRows(meetingId: string): Promise<PersonRow[]> {
	const { careMeetingPerson: p } = app().store.t;
	const rows = await app().store.db.select().from(p).where(eq(p.meetingId, meetingId)).orderBy(asc(p.place), asc(p.id));
	return rows.map((row) => ({ ...row, reasons: JSON.parse(row.reasons) as Reason[] }));
}

/** The last meeting held before this one, with the people on its agenda that it did not get to; null for the first. */
export async function lastBefore({ programId, plannedAt, id }: Meeting, timeZone: string) {
	const { careMeeting: c, careMeetingPerson: p } = app().store.t;
	const earlier = or(lt(c.plannedAt, plannedAt), and(eq(c.plannedAt, plannedAt), lt(c.id, id)));
	const [last] = await app()
		.store.db.select()
		.from(c)
		.where(and(eq(c.programId, programId), eq(c.status, 'signed'), earlier))
		.orderBy(desc(c.plannedAt), desc(c.id))
		.limit(1);
	if (!last) return null;
	const leftOver = await app()
		.store.db.select({ clientId: p.clientId })
		.from(p)
		.where(and(eq(p.meetingId, last.id), sql`${p.discussedAt} is null`, sql`${p.leftOutWhy} is null`));
	return { day: dayOf(last.startedAt ?? last.plannedAt, timeZone), leftOver: leftOver.map(({ clientId }) => clientId) };
}

/** How many people are on the agenda of each of these meetings, and how many it got to. */
export async function countsOf(meetings: string[]): Promise<Map<string, { people: number; discussed: number }>> {
	if (meetings.length === 0) return new Map();
	const { careMeetingPerson: p } = app().store.t;
	const rows = await app()
		.store.db.select({
			id: p.meetingId,
			people: sql<number>`count(*)`,
			discussed: sql<number>`count(${p.discussedAt})`
		})
		.from(p)
		.where(and(inArray(p.meetingId, meetings), sql`${p.leftOutWhy} is null`))
		.groupBy(p.meetingId);
	return new Map(
		rows.map(({ id, people, discussed }) => [id, { people: Number(people), discussed: Number(discussed) }])
	);
}

/** Changes a meeting as it was read: of two concurrent changes, the second fails. */
export const changing = (tx: Tx, { id, version }: Meeting, set: Partial<Meeting>): Statement => {
	const { careMeeting: c } = app().store.t;
	const next = { ...set, version: version + 1 };
	return expectOne(
		tx
			.update(c)
			.set(next)
			.where(and(eq(c.id, id), eq(c.version, version)))
	);
};

/** The statements that turn the stored agenda into these lines, in order. */
export function writingLines(
	tx: Tx,
	meetingId: string,
	rows: readonly PersonRow[],
	lines: readonly Line[]
): Statement[] {
	const { careMeetingPerson: p } = app().store.t;
	const known = new Map(rows.map((row) => [row.clientId, row]));
	const wanted = new Set(lines.map(({ clientId }) => clientId));
	const gone = rows.filter(({ clientId }) => !wanted.has(clientId)).map(({ id }) => id);
	return [
		...(gone.length > 0 ? [tx.delete(p).where(inArray(p.id, gone))] : []),
		...lines.map(({ clientId, reasons, addedWhy, leftOutWhy }, place) => {
			const set = { place, reasons: JSON.stringify(reasons), addedWhy, leftOutWhy };
			const row = known.get(clientId);
			if (row) return tx.update(p).set(set).where(eq(p.id, row.id));
			return tx.insert(p).values({ id: crypto.randomUUID(), meetingId, clientId, ...set });
		})
	];
}
