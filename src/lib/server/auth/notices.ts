import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { NoticeFacts, NoticeKind } from '#lib/domain/notice.ts';
import type { Standing } from '#lib/domain/standing.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';

/** `id`: for a notice that may exist only once. */
export type NewNotice = { staffId: string; kind: NoticeKind; facts: NoticeFacts; at: number; id?: string };
/** A notice with names in place of ids, for its sentence. */
export type Told = {
	id: string;
	kind: NoticeKind;
	at: number;
	seenAt: number | null;
	by: string | null;
	about: string | null;
	standing: Standing | null;
	/** The group or program. */
	place: string | null;
	count: number;
};

const shownAtOnce = 50;

/**
 * Notifies a person, on the next page and by mail, of what someone else did about their access (R21). Part of the unit that does it, so that
 * neither happens without the other. Does nothing for acts by the person themselves or by the server.
 */
export function notify(store: Store, tx: Tx, { id, staffId, kind, facts, at }: NewNotice): Statement[] {
	if (facts.by === staffId || facts.by === 'system') return [];
	return [
		tx.insert(store.t.notice).values({
			id: id ?? randomUUID(),
			staffId,
			kind,
			facts: JSON.stringify(facts),
			at,
			seenAt: null,
			mailDue: at,
			mailTries: 0
		})
	];
}

/** Latest first; without `all`, only those the person has not dismissed. */
export async function noticesOf(store: Store, staffId: string, { all = false } = {}): Promise<Told[]> {
	const { t, db } = store;
	const rows = await db
		.select()
		.from(t.notice)
		.where(and(eq(t.notice.staffId, staffId), all ? undefined : isNull(t.notice.seenAt)))
		.orderBy(desc(t.notice.at), desc(t.notice.id))
		.limit(shownAtOnce);
	if (rows.length === 0) return [];
	const facts = rows.map((row) => JSON.parse(row.facts) as NoticeFacts);
	const ids = (...keys: ('by' | 'about' | 'groupId' | 'programId')[]) =>
		facts.flatMap((one) => keys.flatMap((key) => one[key] ?? []));
	const [people, groups, programs] = await Promise.all([
		db
			.select({ id: t.staff.id, name: t.staff.name })
			.from(t.staff)
			.where(inArray(t.staff.id, ids('by', 'about'))),
		db
			.select({ id: t.group.id, name: t.group.title })
			.from(t.group)
			.where(inArray(t.group.id, ids('groupId'))),
		db
			.select({ id: t.program.id, name: t.program.name })
			.from(t.program)
			.where(inArray(t.program.id, ids('programId')))
	]);
	const name = (all: { id: string; name: string }[], id: string | null | undefined) =>
		all.find((one) => one.id === id)?.name ?? null;
	return rows.map(({ id, kind, at, seenAt }, i) => {
		const { by, about, standing = null, groupId, programId, count = 0 } = facts[i]!;
		return {
			...{ id, kind, at, seenAt, standing, count },
			...{ by: name(people, by), about: name(people, about) },
			place: groupId ? name(groups, groupId) : name(programs, programId)
		};
	});
}

/** The person has read it; only works on one's own notices. */
export async function dismiss({ t, write }: Store, staffId: string, id: string, at: number): Promise<void> {
	await write((tx) => [
		tx
			.update(t.notice)
			.set({ seenAt: at })
			.where(and(eq(t.notice.id, id), eq(t.notice.staffId, staffId), isNull(t.notice.seenAt)))
	]);
}

/** For a new account's owner: what was arranged before they could sign in is not news to them. */
export const dismissing = ({ t }: Store, tx: Tx, staffId: string, at: number): Statement =>
	tx
		.update(t.notice)
		.set({ seenAt: at, mailDue: null })
		.where(and(eq(t.notice.staffId, staffId), isNull(t.notice.seenAt)));
