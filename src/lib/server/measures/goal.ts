import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { goalRange, usualGoal } from '#lib/domain/measures/completion.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';

const keyOf = (program: string) => `completion-goal/${program}`;
const schema = z.object({ percent: z.number().int().min(goalRange.min).max(goalRange.max) });

/** What a program aims at, in percent of the people who are asked in a week. What is missing or invalid counts as the usual. */
export async function goalOf(program: string): Promise<number> {
	const { t, db } = app().store;
	const [row] = await db
		.select()
		.from(t.setting)
		.where(eq(t.setting.key, keyOf(program)));
	const kept = schema.safeParse(row?.value);
	return kept.success ? kept.data.percent : usualGoal;
}

/** From now on, also for the weeks that were. The caller has asked whether `by` may. */
export async function setGoal(by: Pick<StaffMember, 'id'>, program: string, percent: number, at = Date.now()) {
	const { t, write, audit } = app().store;
	const row = { key: keyOf(program), value: schema.parse({ percent }) };
	await write((tx) => [
		tx
			.insert(t.setting)
			.values(row)
			.onConflictDoUpdate({ target: t.setting.key, set: { value: row.value } }),
		audit.row({ at, by: by.id, act: 'setting.changed', subject: `setting/${row.key}`, detail: String(percent) })
	]);
}
