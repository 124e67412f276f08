import { eq, inArray } from 'drizzle-orm';
import type { z } from 'zod';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';

/** One setting per program, stored under `name/<program>`. Missing or invalid values count as `usual`. */
export function programSetting<T>(name: string, schema: z.ZodType<T>, usual: T) {
	const keyOf = (program: string) => `${name}/${program}`;
	const read = (value: unknown): T => {
		const kept = schema.safeParse(value);
		return kept.success ? kept.data : usual;
	};
	return {
		async of(program: string): Promise<T> {
			const { t, db } = app().store;
			const [row] = await db
				.select()
				.from(t.setting)
				.where(eq(t.setting.key, keyOf(program)));
			return read(row?.value);
		},

		async ofEach(programs: string[]): Promise<Map<string, T>> {
			const { t, db } = app().store;
			const keys = programs.map(keyOf);
			const rows = keys.length ? await db.select().from(t.setting).where(inArray(t.setting.key, keys)) : [];
			return new Map(programs.map((program) => [program, read(rows.find(({ key }) => key === keyOf(program))?.value)]));
		},

		/** Takes effect now. The caller has checked permission; `detail` goes into the audit with the key. Throws on values the schema refuses. */
		async save(by: Pick<StaffMember, 'id'>, program: string, value: T, at: number, detail?: string): Promise<void> {
			const { t, write, audit } = app().store;
			const row = { key: keyOf(program), value: schema.parse(value) };
			await write((tx) => [
				tx
					.insert(t.setting)
					.values(row)
					.onConflictDoUpdate({ target: t.setting.key, set: { value: row.value } }),
				audit.row({ at, by: by.id, act: 'setting.changed', subject: `setting/${row.key}`, detail })
			]);
		}
	};
}
