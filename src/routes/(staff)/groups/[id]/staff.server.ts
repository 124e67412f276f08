import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { m } from '#lib/paraglide/messages.js';
import { app } from '#lib/server/app.ts';
import { requireStaff } from '#lib/server/auth/guard.ts';
import * as groups from '#lib/server/programs/groups.ts';

/** Those who may belong to a group: who is active and leads or supervises. */
export async function choosable() {
	const people = (await app().auth.people()).filter((person) => person.active);
	return people
		.filter(({ roles }) => roles.includes('facilitator') || roles.includes('supervisor'))
		.map(({ id, name, roles }) => ({ id, name, roles }));
}

/** The form action that changes who leads and supervises; for administrators. */
export async function setStaff(event: RequestEvent) {
	const staff = requireStaff(event, 'admin');
	const groupId = event.params.id!;
	const asked = (await event.request.formData()).getAll('staffIds');
	const chosen = (await choosable()).filter(({ id }) => asked.includes(id));
	if (!chosen.some(({ roles }) => roles.includes('facilitator')))
		return fail(400, { staffError: m.staff_group_staff_missing() });
	const ids = chosen.map(({ id }) => id);
	if (await groups.find(groupId)) await groups.setStaff(groupId, ids, staff.id);
	redirect(303, `/groups/${groupId}`);
}
