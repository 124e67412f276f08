import { error, type RequestEvent } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { mayLead, mayObserve } from './access.ts';

type SessionEvent = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };

/** The session of this page for a facilitator of its group; 403 for everyone else. */
export async function requireLead(event: SessionEvent): Promise<{ staff: StaffMember; id: number }> {
	const staff = requireStaff(event);
	const id = Number(event.params.id);
	if (!Number.isSafeInteger(id) || !(await mayLead(staff, id))) error(403, 'not-yours');
	return { staff, id };
}

/** The session of a console: for its facilitators, and to look at for its observers while it is on; 403 for everyone else. */
export async function requireConsole(
	event: SessionEvent
): Promise<{ staff: StaffMember; id: number; observes: boolean }> {
	const staff = requireStaff(event);
	const id = Number(event.params.id);
	if (Number.isSafeInteger(id)) {
		if (await mayLead(staff, id)) return { staff, id, observes: false };
		if (await mayObserve(staff, id)) return { staff, id, observes: true };
	}
	error(403, 'not-yours');
}
