import { and, asc, desc, eq, inArray, isNull, or } from 'drizzle-orm';
import { dayBefore } from '#lib/domain/day-range.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { idsOf, keptIdOf } from '#lib/server/programs/same-person.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expect, type Statement, type Tx } from '#lib/server/store/statement.ts';
import { chartScope } from './scope.ts';

export type Merged = { ok: true } | { ok: false; code: 'not-yours' | 'same' | 'gone' };

/** Whether the person is an administrator or a supervisor of one of the client's groups; for a merge, of both clients'. */
export async function mayMerge(staff: StaffMember, ...clients: string[]): Promise<boolean> {
	const scopes = await Promise.all(clients.map((id) => chartScope(staff, id)));
	return scopes.every((scope) => scope?.seesReaders === true);
}

/**
 * Merges two clients who turn out to be the same person: from now on, everything about both is found under the one who stays. No row of the record
 * is rewritten. The other's open enrollments move on `today`, `YYYY-MM-DD`, and those that begin later, on the day they begin.
 */
export async function merge(
	by: StaffMember,
	{ keptId, otherId, reason, today }: { keptId: string; otherId: string; reason: string; today: string },
	at = Date.now()
): Promise<Merged> {
	if (keptId === otherId) return { ok: false, code: 'same' };
	if (!(await mayMerge(by, keptId, otherId))) return { ok: false, code: 'not-yours' };
	const isWhole = (await keptIdOf(keptId)) === keptId && (await keptIdOf(otherId)) === otherId;
	if (!isWhole) return { ok: false, code: 'gone' };
	const { db, t, write, audit } = app().store;
	const gone = await idsOf(otherId);
	const staying = await openStays([keptId]);
	const moving = await openStays(gone);
	const row = { id: randomId(), clientId: otherId, keptId, act: 'merged' as const, reason, by: by.id, at };
	const joins = placesTakenOver(moving, staying, today);
	const before = await db.$count(t.client, inArray(t.client.id, gone));
	const written = await isFirst(
		write((tx) => [
			expect(tx.update(t.client).set({ mergedInto: keptId }).where(inArray(t.client.id, gone)), before),
			expect(tx.update(t.client).set({ mergedInto: null }).where(whole(keptId)), 1),
			tx.insert(t.clientMerge).values(row),
			...moving.map((stay) => ending(tx, stay, today)),
			...joins.map(({ groupId, startsOn, endsOn, episodeId, trackEnrolmentId }) =>
				tx.insert(t.enrolment).values({
					...{ id: randomId(), clientId: keptId, groupId, startsOn, endsOn },
					...{ episodeId, trackEnrolmentId, by: by.id, at }
				})
			),
			audit.row({ at, by: by.id, act: 'client.merged', subject: keptId, clientId: otherId })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'gone' };
}

/** Undoes a merge. Each chart shows its own record again; enrollments stay where they are now. */
export async function takeBack(by: StaffMember, otherId: string, reason: string, at = Date.now()): Promise<Merged> {
	const { db, t, write, audit } = app().store;
	const keptId = await keptIdOf(otherId);
	if (keptId === otherId) return { ok: false, code: 'gone' };
	if (!(await mayMerge(by, keptId))) return { ok: false, code: 'not-yours' };
	const along = await mergedBefore(otherId);
	const row = { id: randomId(), clientId: otherId, keptId, act: 'taken-back' as const, reason, by: by.id, at };
	const merged = and(eq(t.client.id, otherId), eq(t.client.mergedInto, keptId));
	const written = await isFirst(
		write((tx) => [
			expect(tx.update(t.client).set({ mergedInto: null }).where(merged), 1),
			...(along.length > 0
				? [tx.update(t.client).set({ mergedInto: otherId }).where(inArray(t.client.id, along))]
				: []),
			tx.insert(t.clientMerge).values(row),
			audit.row({ at, by: by.id, act: 'client.taken-apart', subject: keptId, clientId: otherId })
		])
	);
	return written ? { ok: true } : { ok: false, code: 'gone' };

	/** Clients who had been merged into this one before it was merged itself: they move with it. */
	async function mergedBefore(id: string): Promise<string[]> {
		const rows = await db
			.select({ clientId: t.clientMerge.clientId, act: t.clientMerge.act })
			.from(t.clientMerge)
			.where(eq(t.clientMerge.keptId, id))
			.orderBy(asc(t.clientMerge.at));
		const last = new Map(rows.map((one) => [one.clientId, one.act]));
		return [...last].filter(([, act]) => act === 'merged').map(([clientId]) => clientId);
	}
}

/** A client who is not merged into another. */
function whole(id: string) {
	const { client } = app().store.t;
	return and(eq(client.id, id), isNull(client.mergedInto));
}

type Stay = {
	id: string;
	groupId: string;
	startsOn: string;
	episodeId: string | null;
	trackEnrolmentId: string | null;
};

async function openStays(clients: string[]): Promise<Stay[]> {
	const { db, t } = app().store;
	const { id, groupId, startsOn, clientId, endsOn, episodeId, trackEnrolmentId } = t.enrolment;
	return db
		.select({ id, groupId, startsOn, episodeId, trackEnrolmentId })
		.from(t.enrolment)
		.where(and(inArray(clientId, clients), isNull(endsOn)));
}

const later = (one: string, other: string) => (one > other ? one : other);

/**
 * The enrollments that the remaining client gets: in each group from today, or from their later start, until the day before the client's own
 * enrollment there begins. If they already have one, nothing is taken over.
 */
export function placesTakenOver<S extends Pick<Stay, 'groupId' | 'startsOn'>>(
	moving: readonly S[],
	staying: readonly Pick<Stay, 'groupId' | 'startsOn'>[],
	today: string
): (S & { endsOn: string | null })[] {
	return [...Map.groupBy(moving, ({ groupId }) => groupId)].flatMap(
		([groupId, stays]): (S & { endsOn: string | null })[] => {
			const first = stays.reduce((one, other) => (other.startsOn < one.startsOn ? other : one));
			const startsOn = later(first.startsOn, today);
			const own = staying.filter((stay) => stay.groupId === groupId).map((stay) => stay.startsOn);
			const [next] = own.toSorted();
			if (next === undefined) return [{ ...first, startsOn, endsOn: null }];
			return startsOn < next ? [{ ...first, startsOn, endsOn: dayBefore(next) }] : [];
		}
	);
}

/** The last day is inclusive. An enrollment that has not begun is canceled: it ends before it starts. */
function ending(tx: Tx, { id, startsOn }: Stay, today: string): Statement {
	const { enrolment } = app().store.t;
	return tx
		.update(enrolment)
		.set({ endsOn: dayBefore(later(startsOn, today)) })
		.where(and(eq(enrolment.id, id), isNull(enrolment.endsOn)));
}

/** A merge, or its reversal, as shown in a chart. */
export type MergeStep = {
	id: string;
	clientId: string;
	/** The other client's name. */
	name: string;
	act: 'merged' | 'taken-back';
	reason: string;
	by: string;
	at: number;
	/** Whether it is in effect now. */
	holds: boolean;
};

/** All merges and reversals of a client who stays, newest first. */
export async function mergesOf(keptId: string): Promise<MergeStep[]> {
	const { db, t } = app().store;
	const rows = await db
		.select({ step: t.clientMerge, name: t.client.name, into: t.client.mergedInto })
		.from(t.clientMerge)
		.innerJoin(t.client, eq(t.client.id, t.clientMerge.clientId))
		.where(or(eq(t.clientMerge.keptId, keptId), eq(t.clientMerge.clientId, keptId)))
		.orderBy(desc(t.clientMerge.at));
	const names = await staffNames(rows.map(({ step }) => step.by));
	const seen = new Set<string>();
	return rows.map(({ step: { id, clientId, act, reason, by, at }, name, into }) => {
		const holds = act === 'merged' && into === keptId && !seen.has(clientId);
		seen.add(clientId);
		return { id, clientId, name, act, reason, by: names.get(by) ?? '', at, holds };
	});
}
