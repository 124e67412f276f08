import { and, eq, gt, isNull, lte, or, sql, type SQL } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import { isFarReaching, longestLogin } from '#lib/domain/idle.ts';
import type { NoticeFacts } from '#lib/domain/notice.ts';
import { standings, type Scope, type Standing } from '#lib/domain/standing.ts';
import type { Tables } from '#lib/server/store/schema.ts';
import { expectOne, type Statement, type Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';
import { notify } from './notices.ts';

export type Membership = Tables['membership']['$inferSelect'];
/** `startsAt` is null while it awaits a second administrator. */
export type NewMembership = {
	staffId: string;
	standing: Standing;
	scope: Scope;
	startsAt: number | null;
	/** When it ends automatically. */
	endsAt?: number;
};

/** Rows in force at `now`, in UTC milliseconds: begun, and not ended. */
export const inForce = ({ membership }: Tables, now: number): SQL =>
	and(lte(membership.startsAt, now), or(isNull(membership.endsAt), gt(membership.endsAt, now)))!;

/** All standings a person holds anywhere, in the order of the list. */
export async function standingsOf({ t, db }: Store, staffId: string, now: number): Promise<Standing[]> {
	const { membership } = t;
	const rows = await db
		.selectDistinct({ standing: membership.standing })
		.from(membership)
		.where(and(eq(membership.staffId, staffId), inForce(t, now)));
	return inOrder(rows);
}

/** The same for all staff, by staff id. */
export async function standingsOfAll({ t, db }: Store, now: number): Promise<Map<string, Standing[]>> {
	const { staffId, standing } = t.membership;
	const rows = await db.selectDistinct({ staffId, standing }).from(t.membership).where(inForce(t, now));
	return new Map([...Map.groupBy(rows, (row) => row.staffId)].map(([id, own]) => [id, inOrder(own)]));
}

const inOrder = (rows: { standing: Standing }[]) =>
	standings.filter((one) => rows.some(({ standing }) => standing === one));

/** As part of another unit. */
export function granting(store: Store, tx: Tx, given: NewMembership, by: string, at: number): Statement[] {
	const { staffId, standing, scope, startsAt, endsAt = null } = given;
	const row = {
		id: randomUUID(),
		staffId,
		standing,
		startsAt,
		endsAt,
		grantedBy: by,
		grantedAt: at,
		groupId: scope.kind === 'group' ? scope.id : null,
		programId: scope.kind === 'program' ? scope.id : null
	};
	const act = startsAt === null ? 'membership.proposed' : 'membership.granted';
	return [
		tx.insert(store.t.membership).values(row),
		store.audit.row({ at, by, act, subject: staffId, detail: inWords(row) }),
		...(startsAt === null ? [] : beginning(store, tx, row, by, at))
	];
}

/** A standing takes effect: the person is notified, and their open logins are limited to the duration that such a standing allows. */
export const beginning = (store: Store, tx: Tx, membership: Given, by: string, at: number): Statement[] => [
	...notify(store, tx, { staffId: membership.staffId, kind: 'standing-given', facts: factsOf(membership, by), at }),
	...(isFarReaching(membership.standing) ? [shortening(store, tx, membership)] : [])
];

function shortening({ t: { authSession } }: Store, tx: Tx, { staffId, standing }: Given): Statement {
	const latest = sql<number>`${authSession.createdAt} + ${longestLogin([standing])}`;
	return tx
		.update(authSession)
		.set({ expiresAt: latest })
		.where(and(eq(authSession.staffId, staffId), gt(authSession.expiresAt, latest)));
}

type Given = Pick<Membership, 'staffId' | 'standing' | 'groupId' | 'programId'>;
const factsOf = ({ standing, groupId, programId }: Given, by: string): NoticeFacts => ({
	by,
	standing,
	groupId,
	programId
});

/** Ends one that is in force or pending; one that has already ended is a `Conflict`. */
export function ending(store: Store, tx: Tx, membership: Membership, by: string, at: number): Statement[] {
	const { id, endsAt } = store.t.membership;
	return [
		expectOne(
			tx
				.update(store.t.membership)
				.set({ endsAt: at })
				.where(and(eq(id, membership.id), isNull(endsAt)))
		),
		store.audit.row({ at, by, act: 'membership.ended', subject: membership.staffId, detail: inWords(membership) }),
		// A declined request was never theirs.
		...(membership.startsAt === null
			? []
			: notify(store, tx, { staffId: membership.staffId, kind: 'standing-ended', facts: factsOf(membership, by), at }))
	];
}

const inWords = ({ standing, groupId, programId }: Pick<Membership, 'standing' | 'groupId' | 'programId'>) =>
	groupId ? `${standing} of group ${groupId}` : programId ? `${standing} of program ${programId}` : standing;
