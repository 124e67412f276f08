import { inArray } from 'drizzle-orm';
import { z } from 'zod';
import { crisisLines as usualLines, type CrisisLine } from '#lib/domain/crisis.ts';
import { crisisSchema } from '#lib/domain/crisis-schema.ts';
import { id } from '#lib/domain/id.ts';
import { app } from '#lib/server/app.ts';
import type { Store } from '#lib/server/store/store.ts';

export type SafetySettings = {
	/** Minutes until the next are told while nobody has taken an alert on. */
	minutes: number;
	/** The supervisor on call, a staff id; null while none is named. */
	onCall: string | null;
	/** Whom people can call or write to, in the order they are shown. */
	crisis: CrisisLine[];
};

const keys = { minutes: 'safety.minutes', onCall: 'safety.on-call', crisis: 'safety.crisis' } as const;
const schemas = { minutes: z.number().positive().max(60), onCall: id.nullable(), crisis: crisisSchema };
const usual: SafetySettings = { minutes: 2, onCall: null, crisis: usualLines };

export const safetySettings = (): Promise<SafetySettings> => safetySettingsIn(app().store);

/** What is missing or invalid counts as the usual, so that a slip in the settings leaves nobody without help. */
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

/** Changes what is given and leaves the rest; false when it does not fit. Who did it is in the audit. */
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
			// A setting is never null; nobody on call is written as nobody's id.
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
