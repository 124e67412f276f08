import { and, desc, eq, inArray, isNull } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { idsOf } from '#lib/server/programs/same-person.ts';
import { staffNames } from '#lib/server/records/who.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';

export type Certification = { id: string; day: string; words: string; by: string; at: number; isWithdrawn: boolean };

/** Records that a client was certified or recertified on a day; the caller has checked permission. */
export async function certify(
	by: StaffMember,
	{ clientId, programId, day, words }: { clientId: string; programId: string; day: string; words: string },
	at = Date.now()
): Promise<void> {
	const { store } = app();
	await store.write((tx) => [
		tx.insert(store.t.obligationAct).values({
			...{ id: randomId(), clientId, programId, kind: 'certification' as const, day, words, by: by.id, at }
		}),
		store.audit.row({ at, by: by.id, act: 'certification.recorded', subject: programId, clientId, detail: day })
	]);
}

/** Withdraws a certification recorded by mistake: it stays readable and satisfies no rule. */
export async function withdraw(
	by: StaffMember,
	{ id, clientId }: { id: string; clientId: string },
	at = Date.now()
): Promise<boolean> {
	const { store } = app();
	const a = store.t.obligationAct;
	return isFirst(
		store.write((tx) => [
			expectOne(
				tx
					.update(a)
					.set({ withdrawnAt: at, withdrawnBy: by.id })
					.where(and(eq(a.id, id), eq(a.clientId, clientId), isNull(a.withdrawnAt)))
			),
			store.audit.row({ at, by: by.id, act: 'certification.withdrawn', subject: id, clientId })
		])
	);
}

/** The certifications of a client recorded in a program, latest day first. */
export async function certificationsOf(clientId: string, programId: string): Promise<Certification[]> {
	const { db, t } = app().store;
	const a = t.obligationAct;
	const rows = await db
		.select()
		.from(a)
		.where(and(inArray(a.clientId, await idsOf(clientId)), eq(a.programId, programId)))
		.orderBy(desc(a.day), desc(a.at));
	const names = await staffNames(rows.map(({ by }) => by));
	return rows.map(({ id, day, words, by, at, withdrawnAt }) => ({
		...{ id, day, words, by: names.get(by) ?? '', at, isWithdrawn: withdrawnAt !== null }
	}));
}
