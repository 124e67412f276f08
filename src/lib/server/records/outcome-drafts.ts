import { and, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';

/** What is in the fields of an outcome that is not filed yet, by field. */
export type OutcomeValues = Record<string, string | string[]>;

/** Keeps what somebody has written of an alert's outcome so far. It is theirs alone and no part of the record; filing the outcome deletes it. */
export async function keepOutcome(
	staffId: string,
	alert: string,
	values: OutcomeValues,
	at = Date.now()
): Promise<void> {
	const { store } = app();
	const { outcomeDraft } = store.t;
	const row = { alert, staffId, content: JSON.stringify(values), changedAt: at };
	await store.write((tx) => [
		tx
			.insert(outcomeDraft)
			.values(row)
			.onConflictDoUpdate({ target: [outcomeDraft.alert, outcomeDraft.staffId], set: row })
	]);
}

/** By alert, what this person has written so far. */
export async function outcomesOf(staffId: string, alerts: string[]): Promise<Record<string, OutcomeValues>> {
	if (alerts.length === 0) return {};
	const { db, t } = app().store;
	const rows = await db
		.select({ alert: t.outcomeDraft.alert, content: t.outcomeDraft.content })
		.from(t.outcomeDraft)
		.where(and(eq(t.outcomeDraft.staffId, staffId), inArray(t.outcomeDraft.alert, alerts)));
	return Object.fromEntries(rows.map(({ alert, content }) => [alert, JSON.parse(content) as OutcomeValues]));
}
