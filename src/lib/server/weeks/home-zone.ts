import { trailZone } from '#lib/server/audit/trail-zone.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { programsOf } from './programs-here.ts';

/** The zone for dates that belong to no single program: that of the reader's first program, or the installation's. */
export async function homeZone(staff: Pick<StaffMember, 'id' | 'standings'>): Promise<string> {
	const [own] = await programsOf(staff);
	return own?.timeZone ?? trailZone();
}
