import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { findingKinds } from '#lib/domain/guard/finding.ts';
import { guardRange, usualLimits, type GuardLimits } from '#lib/domain/guard/limits.ts';
import { app } from '#lib/server/app.ts';
import { inForce } from '#lib/server/auth/memberships.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { programSetting } from '#lib/server/programs/program-setting.ts';
import { list, type Program } from '#lib/server/programs/programs.ts';

const within = ({ min, max }: { min: number; max: number }) => z.number().int().min(min).max(max);
const schema = z.object({
	window: within(guardRange.window),
	copiedWords: within(guardRange.copiedWords),
	leastWords: within(guardRange.leastWords),
	needsReason: z.array(z.enum(findingKinds))
});

/** With invalid settings, notes are still checked, with the default limits. */
const setting = programSetting<GuardLimits>('note-checks', schema, usualLimits);
export const limitsOf = setting.of;

/** The programs whose checks a staff member may set: all for an administrator, and those that a supervisor supervises as a whole. */
export async function programsToSet({ id, standings }: StaffMember, at = Date.now()): Promise<Program[]> {
	const programs = await list();
	if (standings.includes('admin')) return programs;
	const { t, db } = app().store;
	const { membership } = t;
	const supervises = and(eq(membership.staffId, id), eq(membership.standing, 'supervisor'), isNull(membership.groupId));
	const rows = await db
		.select({ program: membership.programId })
		.from(membership)
		.where(and(supervises, inForce(t, at)));
	return programs.filter((program) => rows.some((row) => row.program === program.id));
}

/** Takes effect now; notes already signed are not checked again. False for a program that the person may not set. */
export async function saveLimits(
	by: StaffMember,
	program: string,
	limits: GuardLimits,
	at = Date.now()
): Promise<boolean> {
	if (!(await programsToSet(by, at)).some(({ id }) => id === program)) return false;
	await setting.save(by, program, limits, at);
	return true;
}
