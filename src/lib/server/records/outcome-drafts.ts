import { and, eq, inArray } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';

/** The values in the fields of an unfiled outcome. */
export type OutcomeValues = Record<string, string | string[]>;

/** Saves an unfinished outcome of an alert. Private to its author and not part of the record; filing the outcome deletes it. */
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

/** What this staff member has written so far, by alert. */
export async function outcomesOf(staffId: string, alerts: string[]): Promise<Record<string, OutcomeValues>> {
	if (alerts.length === 0) return {};
	const { db, t } = app().store;
	const rows = await db
		.select({ alert: t.outcomeDraft.alert, content: t.outcomeDraft.content })
		.from(t.outcomeDraft)
		.where(and(eq(t.outcomeDraft.staffId, staffId), inArray(t.outcomeDraft.alert, alerts)));
	return Object.fromEntries(rows.map(({ alert, content }) => [alert, JSON.parse(content) as OutcomeValues]));
}
