import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import type { StaffMember } from '#lib/server/auth/staff.ts';
import { mayLead } from '#lib/server/programs/access.ts';
import { sessionNamed } from '#lib/server/programs/guard.ts';
import * as sessions from '#lib/server/programs/sessions.ts';
import { linesOf, type Line } from '#lib/server/records/attendance.ts';
import { gather, occasionOf, type Gathered } from '#lib/server/records/gather.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };
export type Opened = { by: StaffMember; gathered: Gathered; lines: Line[] };

/** The session's number for its facilitators. Actions gather for themselves what they decide on. */
export async function enterWrapUp(event: Event): Promise<{ by: StaffMember; id: number }> {
	const by = requireStaff(event, 'facilitator');
	const id = await sessionNamed(event.params.id);
	if (!(await mayLead(by, id))) error(403, 'not-yours');
	return { by, id };
}

/** A session that has not ended has nothing to wrap up: to where it is now. */
export async function leaveWrapUp(id: number): Promise<never> {
	if ((await sessions.find(id))?.practice) redirect(303, '/practice');
	const occasion = await occasionOf(id);
	if (!occasion) error(404, 'not-found');
	redirect(303, `/sessions/${id}/${occasion.status === 'planned' ? 'plan' : 'lead'}`);
}

/** The session with its record so far, for loads: layout and page of one request ask once. An action runs before them and never through here. */
export const openWrapUp = (event: Event): Promise<Opened> => (event.locals.wrapUp ??= open(event));

async function open(event: Event): Promise<Opened> {
	const { by, id } = await enterWrapUp(event);
	const gathered = await gather(id);
	return gathered ? { by, gathered, lines: await linesOf(gathered) } : leaveWrapUp(id);
}
