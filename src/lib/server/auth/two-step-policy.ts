import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { whoNeedsTwoStep, type TwoStepPolicy, type WhoNeedsTwoStep } from '#lib/domain/two-step.ts';
import type { Statement, Tx } from '#lib/server/store/statement.ts';
import type { Store } from '#lib/server/store/store.ts';

const key = 'two-step.policy';
const schema = z.strictObject({ who: z.enum(whoNeedsTwoStep), since: z.number().nonnegative() });

export async function twoStepPolicy({ db, t }: Store): Promise<TwoStepPolicy> {
	const [row] = await db.select().from(t.setting).where(eq(t.setting.key, key));
	if (!row) return { who: 'off', since: 0 };
	const parsed = schema.safeParse(row.value);
	// An invalid setting must not open anything: it counts as the strict choice.
	return parsed.success ? parsed.data : { who: 'all', since: 0 };
}

/** Part of a unit: clears the choice. */
export const forgettingTwoStep = ({ t }: Store, tx: Tx): Statement =>
	tx.delete(t.setting).where(eq(t.setting.key, key));

/** Part of a unit. The grace period for setting it up starts at `at`. */
export function choosingTwoStep(
	{ t, audit }: Store,
	tx: Tx,
	who: WhoNeedsTwoStep,
	by: string,
	at: number
): Statement[] {
	const value: TwoStepPolicy = { who, since: at };
	return [
		tx.insert(t.setting).values({ key, value }).onConflictDoUpdate({ target: t.setting.key, set: { value } }),
		audit.row({ at, by, act: 'setting.changed', subject: `setting/${key}`, detail: who })
	];
}
