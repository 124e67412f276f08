import { error, type RequestEvent } from '@sveltejs/kit';
import { eq } from 'drizzle-orm';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { mayLead, mayObserve } from './access.ts';

type SessionEvent = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };

/** The session that a URL names; 404 if there is none, before any permission is checked. */
export async function sessionNamed(id: string): Promise<number> {
	const { session } = app().store.t;
	const number = /^[1-9]\d{0,15}$/.test(id) ? Number(id) : NaN;
	const [found] = Number.isSafeInteger(number)
		? await app().store.db.select({ id: session.id }).from(session).where(eq(session.id, number))
		: [];
	if (!found) error(404, 'not-found');
	return found.id;
}

/** The session of this page for a facilitator of its group; 403 for everyone else. */
export async function requireLead(event: SessionEvent): Promise<{ staff: StaffMember; id: number }> {
	const staff = requireStaff(event);
	const id = await sessionNamed(event.params.id);
	if (!(await mayLead(staff, id))) error(403, 'not-yours');
	return { staff, id };
}

/** The session of a console: for its facilitators, and for its observers to watch while it is running; 403 for everyone else. */
export async function requireConsole(
	event: SessionEvent
): Promise<{ staff: StaffMember; id: number; observes: boolean }> {
	const staff = requireStaff(event);
	const id = await sessionNamed(event.params.id);
	if (await mayLead(staff, id)) return { staff, id, observes: false };
	if (await mayObserve(staff, id)) return { staff, id, observes: true };
	error(403, 'not-yours');
}
