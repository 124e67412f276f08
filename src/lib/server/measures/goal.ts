import { z } from 'zod';
import { goalRange, usualGoal } from '#lib/domain/measures/completion.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { programSetting } from '#lib/server/programs/program-setting.ts';

const schema = z.object({ percent: z.number().int().min(goalRange.min).max(goalRange.max) });
const goal = programSetting('completion-goal', schema, { percent: usualGoal });

/** A program's goal, as a percentage of the people asked in a week. */
export const goalOf = async (program: string): Promise<number> => (await goal.of(program)).percent;

/** Takes effect now, also for past weeks. The caller has checked that `by` may. */
export const setGoal = (by: Pick<StaffMember, 'id'>, program: string, percent: number, at = Date.now()) =>
	goal.save(by, program, { percent }, at, String(percent));
