import { trailZone } from '#lib/server/audit/trail-zone.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { programsOf } from './programs-here.ts';

/** By whose clock somebody reads what belongs to no one program: their own first program's, or the installation's. */
export async function homeZone(staff: Pick<StaffMember, 'id' | 'standings'>): Promise<string> {
	const [own] = await programsOf(staff);
	return own?.timeZone ?? trailZone();
}
