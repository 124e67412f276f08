import { z } from 'zod';
import { weeksRange, weeksWithoutChange } from '#lib/domain/care-team/off-track.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { programSetting } from '#lib/server/programs/program-setting.ts';

const schema = z.object({ weeks: z.number().int().min(weeksRange.min).max(weeksRange.max) });
const setting = programSetting('off-track', schema, { weeks: weeksWithoutChange });

/** The week by which a program expects an improvement that counts. */
export const weeksOf = async (program: string): Promise<number> => (await setting.of(program)).weeks;

export async function weeksOfEach(programs: string[]): Promise<Map<string, number>> {
	const each = await setting.ofEach(programs);
	return new Map([...each].map(([program, { weeks }]) => [program, weeks]));
}

/** Takes effect now; existing reviews keep the week they were based on. The caller has checked that `by` may. */
export const setWeeks = (by: Pick<StaffMember, 'id'>, program: string, weeks: number, at = Date.now()) =>
	setting.save(by, program, { weeks }, at, String(weeks));
