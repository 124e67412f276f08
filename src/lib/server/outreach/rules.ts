import { and, asc, eq, isNull } from 'drizzle-orm';
import type { AttendanceRule } from '#lib/domain/attendance-rule.ts';
import { app } from '#lib/server/app.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { randomId } from '#lib/server/live/random-id.ts';
import { isFirst } from '#lib/server/store/errors.ts';
import { expectOne } from '#lib/server/store/statement.ts';

/** A program's current rules for when to reach out. */
export async function attendanceRulesOf(programId: string): Promise<AttendanceRule[]> {
	const { db, t } = app().store;
	const r = t.attendanceRule;
	const rows = await db
		.select()
		.from(r)
		.where(and(eq(r.programId, programId), isNull(r.endedAt)))
		.orderBy(asc(r.at), asc(r.id));
	return rows.map(({ id, kind, count, windowDays, countsExcused }) => ({ id, kind, count, windowDays, countsExcused }));
}

export async function addAttendanceRule(
	by: Pick<StaffMember, 'id'>,
	programId: string,
	rule: Omit<AttendanceRule, 'id'>,
	at = Date.now()
): Promise<void> {
	const { store } = app();
	const detail = `${rule.kind}, ${rule.count} in ${rule.windowDays} days`;
	await store.write((tx) => [
		tx.insert(store.t.attendanceRule).values({ ...rule, id: randomId(), programId, by: by.id, at }),
		store.audit.row({ at, by: by.id, act: 'outreach.rule-set', subject: programId, detail })
	]);
}

export async function endAttendanceRule(
	by: Pick<StaffMember, 'id'>,
	programId: string,
	id: string,
	at = Date.now()
): Promise<boolean> {
	const { store } = app();
	const r = store.t.attendanceRule;
	const holding = and(eq(r.id, id), eq(r.programId, programId), isNull(r.endedAt));
	return isFirst(
		store.write((tx) => [
			expectOne(tx.update(r).set({ endedAt: at }).where(holding)),
			store.audit.row({ at, by: by.id, act: 'outreach.rule-ended', subject: programId, detail: id })
		])
	);
}
