import { and, eq, isNull, or } from 'drizzle-orm';
import { fits, needsSecond, standings, type Scope, type Standing } from '#lib/domain/standing.ts';
import { app } from '#lib/server/app.ts';
import { beginning, ending, granting, type Membership, type NewMembership } from '#lib/server/auth/memberships.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';

/** A standing in force, or pending a second administrator; `place` is the group's or program's name. */
export type Held = Pick<Membership, 'id' | 'staffId' | 'standing' | 'grantedBy'> & {
	scope: Scope;
	place: string | null;
	waits: boolean;
};
export type Given = { ok: true; waits: boolean } | { ok: false; code: 'already' | 'unknown' };
export type Ended = { ok: true } | { ok: false; code: 'last-admin' | 'unknown' };
/** The staff of one group, by staff id. Standings that are not given stay as they are. */
export type Team = { facilitator: string[]; supervisor: string[]; observer?: string[] };

type Who = Pick<StaffMember, 'id'>;

/** Everyone's standings that are in force or pending. */
export async function all(now = Date.now()): Promise<Held[]> {
	const { t, db } = app().store;
	const rows = await db
		.select({ membership: t.membership, group: t.group.title, program: t.program.name })
		.from(t.membership)
		.leftJoin(t.group, eq(t.group.id, t.membership.groupId))
		.leftJoin(t.program, eq(t.program.id, t.membership.programId));
	return rows
		.filter(({ membership: { endsAt } }) => endsAt === null || endsAt > now)
		.map(({ membership, group, program }) => ({
			id: membership.id,
			staffId: membership.staffId,
			standing: membership.standing,
			grantedBy: membership.grantedBy,
			scope: scopeOf(membership),
			place: group ?? program,
			waits: membership.startsAt === null
		}));
}

/** Grants a standing. One that administrators grant themselves may need a second administrator (R21). */
export async function grant(
	{ staffId, standing, scope }: { staffId: string; standing: Standing; scope: Scope },
	by: Who,
	at = Date.now()
): Promise<Given> {
	const { store } = app();
	if (!fits(standing, scope) || !(await isThere(staffId, scope))) return { ok: false, code: 'unknown' };
	const isHeld = (await all(at)).some(
		(held) => held.staffId === staffId && held.standing === standing && isSame(held.scope, scope)
	);
	if (isHeld) return { ok: false, code: 'already' };
	const startsAt = await startOf({ staffId, standing, scope }, by, at);
	await store.write((tx) => granting(store, tx, { staffId, standing, scope, startsAt }, by.id, at));
	return { ok: true, waits: startsAt === null };
}

/** Ends a standing, or declines a pending one. */
export async function end(id: string, by: Who, at = Date.now()): Promise<Ended> {
	const { store, auth } = app();
	const found = await open(id);
	if (!found) return { ok: false, code: 'unknown' };
	if (found.standing === 'admin' && (await auth.isLastAdmin(found.staffId))) return { ok: false, code: 'last-admin' };
	await store.write((tx) => ending(store, tx, found, by.id, at));
	return { ok: true };
}

/** A second administrator approves; never the one who asked, and never the one it is for. */
export async function approve(id: string, by: Who, at = Date.now()): Promise<boolean> {
	const { store } = app();
	const found = await open(id);
	if (!found || found.startsAt !== null || found.grantedBy === by.id || found.staffId === by.id) return false;
	const { t, audit } = store;
	await store.write((tx) => [
		tx
			.update(t.membership)
			.set({ startsAt: at })
			.where(and(eq(t.membership.id, id), isNull(t.membership.startsAt))),
		audit.row({ at, by: by.id, act: 'membership.approved', subject: found.staffId, detail: id }),
		...beginning(store, tx, found, by.id, at)
	]);
	return true;
}

/** Sets who leads and supervises a group from now on. */
export async function setTeam(groupId: string, team: Team, by: Who, at = Date.now()): Promise<{ waits: boolean }> {
	const { store } = app();
	const { t } = store;
	const rows = await store.db
		.select()
		.from(t.membership)
		.where(and(eq(t.membership.groupId, groupId), isNull(t.membership.endsAt)));
	const isWanted = ({ standing, staffId }: Pick<Membership, 'standing' | 'staffId'>) =>
		inTeam(team, standing)?.includes(staffId) ?? true;
	const isNew = ({ standing, staffId }: Pick<Membership, 'standing' | 'staffId'>) =>
		!rows.some((row) => row.standing === standing && row.staffId === staffId);
	const wanted = membersOf(groupId, team).filter(isNew);
	const added = await Promise.all(wanted.map(async (one) => ({ ...one, startsAt: await startOf(one, by, at) })));
	const gone = rows.filter((row) => !isWanted(row));
	if (added.length + gone.length > 0)
		await store.write((tx) => [
			...gone.flatMap((row) => ending(store, tx, row, by.id, at)),
			...added.flatMap((one) => granting(store, tx, one, by.id, at))
		]);
	return { waits: added.some(({ startsAt }) => startsAt === null) };
}

/** The team of a group being created, as part of its unit: the group has no history, so no one needs approval. */
export const founding = (tx: Tx, groupId: string, team: Team, by: string, at: number): Statement[] =>
	membersOf(groupId, team).flatMap((one) => granting(app().store, tx, { ...one, startsAt: at }, by, at));

const inTeam = (team: Team, standing: Standing): string[] | undefined =>
	standing === 'admin' || standing === 'care-team' ? undefined : team[standing];

const membersOf = (id: string, team: Team): Omit<NewMembership, 'startsAt'>[] =>
	standings.flatMap((standing) =>
		[...new Set(inTeam(team, standing))].map((staffId) => ({
			staffId,
			standing,
			scope: { kind: 'group', id } as const
		}))
	);

async function startOf(given: Omit<NewMembership, 'startsAt'>, by: Who, at: number): Promise<number | null> {
	const { standing, staffId: to, scope } = given;
	return needsSecond({ standing, to, by: by.id, hasHistory: await hasHistory(scope) }) ? null : at;
}

/** Whether anyone was ever on a roster in this scope, or a session was planned. */
async function hasHistory(scope: Scope): Promise<boolean> {
	if (scope.kind === 'installation') return false;
	const { t, db } = app().store;
	const here = scope.kind === 'group' ? eq(t.group.id, scope.id) : eq(t.group.programId, scope.id);
	const [someone] = await db
		.select({ id: t.group.id })
		.from(t.group)
		.leftJoin(t.enrolment, eq(t.enrolment.groupId, t.group.id))
		.leftJoin(t.session, eq(t.session.groupId, t.group.id))
		.where(and(here, or(eq(t.enrolment.groupId, t.group.id), eq(t.session.groupId, t.group.id))))
		.limit(1);
	return someone !== undefined;
}

async function open(id: string): Promise<Membership | undefined> {
	const { t, db } = app().store;
	return (
		await db
			.select()
			.from(t.membership)
			.where(and(eq(t.membership.id, id), isNull(t.membership.endsAt)))
	)[0];
}

async function isThere(staffId: string, scope: Scope): Promise<boolean> {
	const { t, db } = app().store;
	const [person] = await db.select({ id: t.staff.id }).from(t.staff).where(eq(t.staff.id, staffId));
	if (!person || scope.kind === 'installation') return person !== undefined;
	const table = scope.kind === 'group' ? t.group : t.program;
	return (await db.select({ id: table.id }).from(table).where(eq(table.id, scope.id))).length > 0;
}

const scopeOf = ({ groupId, programId }: Membership): Scope =>
	groupId ? { kind: 'group', id: groupId } : programId ? { kind: 'program', id: programId } : { kind: 'installation' };

const isSame = (one: Scope, other: Scope) => JSON.stringify(one) === JSON.stringify(other);
