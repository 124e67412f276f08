import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { mayLead } from '#lib/server/programs/access.ts';
import { gather, occasionOf, type Gathered } from '#lib/server/records/gather.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };

/** The session for its facilitators. One that has not ended has nothing to wrap up: to where it is now. */
export async function openWrapUp(event: Event): Promise<{ by: StaffMember; gathered: Gathered }> {
	const by = requireStaff(event, 'facilitator');
	const id = Number(event.params.id);
	if (!Number.isSafeInteger(id)) error(404, 'not-found');
	if (!(await mayLead(by, id))) error(403, 'not-yours');
	const gathered = await gather(id);
	if (gathered) return { by, gathered };
	const occasion = await occasionOf(id);
	if (!occasion) error(404, 'not-found');
	redirect(303, `/sessions/${id}/${occasion.status === 'planned' ? 'plan' : 'lead'}`);
}
