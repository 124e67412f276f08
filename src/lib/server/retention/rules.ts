import { eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';

/** How long a program keeps records after the last service, in years, and a closed session's raw log, in months; null keeps them for good. */
export type Rule = { retentionYears: number | null; logMonths: number | null };
export type ProgramRule = Rule & { id: string; name: string; timeZone: string };

export async function rules(): Promise<ProgramRule[]> {
	const { db, t } = app().store;
	const { id, name, timeZone, retentionYears, logMonths } = t.program;
	const rows = await db.select({ id, name, timeZone, retentionYears, logMonths }).from(t.program);
	return rows.sort((a, b) => a.name.localeCompare(b.name));
}

export async function setRule(program: string, rule: Rule, by: string, at = Date.now()): Promise<void> {
	const { t, write, audit } = app().store;
	const detail = JSON.stringify(rule);
	await write((tx) => [
		tx.update(t.program).set(rule).where(eq(t.program.id, program)),
		audit.row({ at, by, act: 'retention.changed', subject: program, detail })
	]);
}
