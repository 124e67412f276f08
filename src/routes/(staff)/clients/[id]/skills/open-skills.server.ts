import { error, redirect, type RequestEvent } from '@sveltejs/kit';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { chartScope } from '#lib/server/charts/scope.ts';
import { groupsOf } from '#lib/server/programs/access.ts';
import { keptIdOf } from '#lib/server/programs/same-person.ts';

type Event = Pick<RequestEvent, 'locals' | 'url'> & { params: { id: string } };

/** A client of this page for who may read their record; `mayAdd` for the facilitators of their groups. */
export async function openSkills(event: Event) {
	const staff = requireStaff(event);
	const clientId = await keptIdOf(event.params.id);
	if (clientId !== event.params.id) redirect(303, `/clients/${clientId}/skills`);
	const scope = await chartScope(staff, clientId);
	if (!scope) error(404, 'not-found');
	if (scope.groups.length === 0) error(403, 'not-yours');
	const led = await groupsOf(staff, ['facilitator']);
	return { staff, clientId, groups: scope.groups, mayAdd: scope.groups.some((id) => led.includes(id)) };
}

export async function openToAdd(event: Event) {
	const opened = await openSkills(event);
	if (!opened.mayAdd) error(403, 'not-yours');
	return opened;
}
