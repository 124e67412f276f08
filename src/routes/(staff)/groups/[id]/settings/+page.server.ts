import { error, fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { superValidate } from 'sveltekit-superforms';
import { zod4 } from 'sveltekit-superforms/adapters';
import { requireStaff } from '#lib/server/auth/guard.ts';
import { change, maySetUp } from '#lib/server/programs/group-settings.ts';
import * as groups from '#lib/server/programs/groups.ts';
import { fromForm, schema, toForm } from './settings.server.ts';

async function mine(event: RequestEvent) {
	const staff = requireStaff(event, 'facilitator', 'admin');
	const group = await groups.find(event.params.id!);
	if (!group) error(404);
	if (!maySetUp(staff, group)) error(403, 'not-yours');
	return { staff, group };
}

export const load = async (event) => {
	const { group } = await mine(event);
	return {
		group: { id: group.id, title: group.title },
		saved: event.url.searchParams.has('saved'),
		form: await superValidate(toForm(group), zod4(schema), { errors: false })
	};
};

export const actions = {
	default: async (event) => {
		const { staff, group } = await mine(event);
		const form = await superValidate(event.request, zod4(schema));
		if (!form.valid) return fail(400, { form });
		await change(group, fromForm(form.data), staff.id);
		redirect(303, `/groups/${group.id}/settings?saved`);
	}
};
