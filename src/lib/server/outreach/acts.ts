import { and, eq, isNull } from 'drizzle-orm';
import type { OutreachOutcome, OutreachWay, TryOutcome } from '#lib/domain/outreach.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';

type Begun = { clientId: string; programId: string; since: string; ownerId: string };

/** Assigns outreach to a person, from now on; false if it is already assigned. The caller has checked permission. */
export async function beginOutreach(by: StaffMember, begun: Begun, at = Date.now()): Promise<boolean> {
	const { store } = app();
	const { clientId, programId } = begun;
	return isFirst(
		store.write((tx) => [
			tx.insert(store.t.outreach).values({ ...begun, id: randomId(), open: `${clientId} ${programId}`, by: by.id, at }),
			store.audit.row({ at, by: by.id, act: 'outreach.begun', subject: programId, clientId })
		])
	);
}

/** An open outreach, for the act that follows. */
export async function openOutreach(id: string): Promise<{ id: string; clientId: string; programId: string } | null> {
	const { db, t } = app().store;
	const { clientId, programId, closedAt } = t.outreach;
	const [row] = await db
		.select({ id: t.outreach.id, clientId, programId })
		.from(t.outreach)
		.where(and(eq(t.outreach.id, id), isNull(closedAt)));
	return row ?? null;
}

type Open = { id: string; clientId: string };
type Tried = { way: OutreachWay; triedAt: number; outcome: TryOutcome; words: string };

/** Records an attempt: what was tried, when, and the result. */
export async function writeTry(by: StaffMember, { id, clientId }: Open, tried: Tried, at = Date.now()): Promise<void> {
	const { store } = app();
	await store.write((tx) => [
		tx.insert(store.t.outreachTry).values({ ...tried, id: randomId(), outreachId: id, by: by.id, at }),
		store.audit.row({ at, by: by.id, act: 'outreach.tried', subject: id, clientId, detail: tried.way })
	]);
}

/** Closes an outreach, with its result. No one is discharged by this. False if it was already closed. */
export async function closeOutreach(
	by: StaffMember,
	{ id, clientId }: Open,
	{ outcome, words }: { outcome: OutreachOutcome; words: string },
	at = Date.now()
): Promise<boolean> {
	const { store } = app();
	const o = store.t.outreach;
	const set = { outcome, words: words || null, closedAt: at, closedBy: by.id, open: null };
	return isFirst(
		store.write((tx) => [
			expectOne(
				tx
					.update(o)
					.set(set)
					.where(and(eq(o.id, id), isNull(o.closedAt)))
			),
			store.audit.row({ at, by: by.id, act: 'outreach.closed', subject: id, clientId, detail: outcome })
		])
	);
}
