import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { crisisLines as usualLines, type CrisisLine } from '#lib/domain/crisis.ts';
import { crisisSchema } from '#lib/domain/crisis-schema.ts';
import { id } from '#lib/domain/id.ts';
import { app } from '#lib/server/app.ts';
import type { Store } from '#lib/server/store/store.ts';

export type SafetySettings = {
	/** Minutes until the next people are notified while no one has taken an alert. */
	minutes: number;
	/** Staff id of the supervisor on call; null if there is none. */
	onCall: string | null;
	/** People or services to call or text, in display order. */
	crisis: CrisisLine[];
};

const keys = { minutes: 'safety.minutes', onCall: 'safety.on-call', crisis: 'safety.crisis' } as const;
const schemas = { minutes: z.number().positive().max(60), onCall: id.nullable(), crisis: crisisSchema };
const usual: SafetySettings = { minutes: 2, onCall: null, crisis: usualLines };

export const safetySettings = (): Promise<SafetySettings> => safetySettingsIn(app().store);

/** Missing or invalid settings use the defaults, so that a mistake leaves no one without help. */
export async function safetySettingsIn({ t, db }: Store): Promise<SafetySettings> {
	const rows = await db
		.select()
		.from(t.setting)
		.where(inArray(t.setting.key, Object.values(keys)));
	const read = <K extends keyof SafetySettings>(name: K): SafetySettings[K] => {
		const parsed = schemas[name].safeParse(rows.find((row) => row.key === keys[name])?.value);
		return parsed.success ? (parsed.data as SafetySettings[K]) : usual[name];
	};
	return { minutes: read('minutes'), onCall: read('onCall'), crisis: read('crisis') };
}

/** Changes only the given settings; false if a value is invalid. The audit says who did it. */
export async function saveSafetySettings(
	by: string,
	change: Partial<SafetySettings>,
	at = Date.now()
): Promise<boolean> {
	const { store } = app();
	const { t } = store;
	const names = Object.keys(change) as (keyof SafetySettings)[];
	if (!names.every((name) => schemas[name].safeParse(change[name]).success)) return false;
	await store.write((tx) =>
		names.flatMap((name) => {
			// A setting is never null: an empty id means that no one is on call.
			const value = schemas[name].parse(change[name]) ?? '';
			const row = { key: keys[name], value };
			return [
				tx.insert(t.setting).values(row).onConflictDoUpdate({ target: t.setting.key, set: { value } }),
				store.audit.row({ at, by, act: 'setting.changed', subject: `setting/${keys[name]}` })
			];
		})
	);
	return true;
}
