import { and, asc, eq, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { inForce } from '#lib/server/auth/memberships.ts';
import { isActive } from '#lib/server/auth/staff.ts';
import type { Document } from '#lib/server/records/note-rows.ts';

/** Those of these staff members whose account has ended. */
export async function whoLeft(staffIds: string[], at: number): Promise<Set<string>> {
	const wanted = [...new Set(staffIds)];
	if (wanted.length === 0) return new Set();
	const { staff } = app().store.t;
	const rows = await app()
		.store.db.select({ id: staff.id })
		.from(staff)
		.where(and(inArray(staff.id, wanted), isNotNull(staff.activeUntil), lte(staff.activeUntil, at)));
	return new Set(rows.map(({ id }) => id));
}

type Draft = Pick<Document, 'session' | 'clientId' | 'programId' | 'authorId' | 'status'>;
/** Whose draft it was, and who may take it over, by name. */
export type LeftBehind = { author: string; others: string[] };

/** A draft whose author has left: a facilitator of its group or, outside of sessions, of the client's groups can take it over. */
export async function leftBehind(draft: Draft, at = Date.now()): Promise<LeftBehind | null> {
	if (draft.status !== 'draft' || !(await whoLeft([draft.authorId], at)).has(draft.authorId)) return null;
	const { t, db } = app().store;
	const { membership, group, staff } = t;
	const byProgram = and(isNull(membership.groupId), eq(membership.programId, group.programId));
	const [author, rows] = await Promise.all([
		db.select({ name: staff.name }).from(staff).where(eq(staff.id, draft.authorId)),
		db
			.selectDistinct({ id: staff.id, name: staff.name, activeUntil: staff.activeUntil })
			.from(membership)
			.innerJoin(group, or(eq(membership.groupId, group.id), byProgram))
			.innerJoin(staff, eq(staff.id, membership.staffId))
			.where(and(eq(membership.standing, 'facilitator'), inForce(t, at), inArray(group.id, groupsOf(draft))))
			.orderBy(asc(staff.id))
	]);
	const others = rows.filter((one) => one.id !== draft.authorId && isActive(one, at)).map(({ name }) => name);
	return { author: author[0]?.name ?? '', others: [...new Set(others)].sort((a, b) => a.localeCompare(b)) };
}

function groupsOf({ session, clientId, programId }: Draft) {
	const { t, db } = app().store;
	if (session !== null) return db.select({ id: t.session.groupId }).from(t.session).where(eq(t.session.id, session));
	const ofProgram = programId === null ? undefined : eq(t.group.programId, programId);
	return db
		.select({ id: t.group.id })
		.from(t.enrolment)
		.innerJoin(t.group, eq(t.group.id, t.enrolment.groupId))
		.where(and(eq(t.enrolment.clientId, clientId ?? ''), ofProgram));
}
