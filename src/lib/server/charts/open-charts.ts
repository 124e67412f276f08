import type { StaffMember } from '#lib/server/auth/staff.ts';
import { knownIds } from './client-list.ts';
import { chartScope } from './scope.ts';

/** Of these clients, those whose chart the reader may open, so that a list never links to a page that would refuse. */
export async function openCharts(staff: StaffMember, clients: string[]): Promise<string[]> {
	const known = await knownIds(staff);
	const opens = await Promise.all(clients.map(async (id) => known.has(id) || (await chartScope(staff, id)) !== null));
	return clients.filter((_, i) => opens[i]);
}
