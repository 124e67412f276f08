import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { weeksRange, weeksWithoutChange } from '#lib/domain/care-team/off-track.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';

const keyOf = (program: string) => `off-track/${program}`;
const schema = z.object({ weeks: z.number().int().min(weeksRange.min).max(weeksRange.max) });

/** By which week a program looks for an improvement that counts. What is missing or invalid counts as the usual. */
export async function weeksOf(program: string): Promise<number> {
	return (await weeksOfEach([program])).get(program)!;
}

export async function weeksOfEach(programs: string[]): Promise<Map<string, number>> {
	const { t, db } = app().store;
	const keys = programs.map(keyOf);
	const rows = keys.length ? await db.select().from(t.setting).where(inArray(t.setting.key, keys)) : [];
	return new Map(
		programs.map((program) => {
			const kept = schema.safeParse(rows.find(({ key }) => key === keyOf(program))?.value);
			return [program, kept.success ? kept.data.weeks : weeksWithoutChange];
		})
	);
}

/** From now on; reviews keep the week that they went by. The caller has asked whether `by` may. */
export async function setWeeks(by: Pick<StaffMember, 'id'>, program: string, weeks: number, at = Date.now()) {
	const { t, write, audit } = app().store;
	const row = { key: keyOf(program), value: schema.parse({ weeks }) };
	await write((tx) => [
		tx
			.insert(t.setting)
			.values(row)
			.onConflictDoUpdate({ target: t.setting.key, set: { value: row.value } }),
		audit.row({ at, by: by.id, act: 'setting.changed', subject: `setting/${row.key}`, detail: String(weeks) })
	]);
}
